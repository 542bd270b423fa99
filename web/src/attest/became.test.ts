import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetBecame, remember, remembered } from './became.js';

class Shelf {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

const token = (claims: object): string =>
  `head.${btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_')}.sign`;
const at = 1_800_000_000;

test('[HND24] in place of nobody one is remembered on the device, in place of somebody as long as the tab, and never past the end', () => {
  const [device, tab] = [new Shelf(), new Shelf()];
  Object.assign(globalThis, { localStorage: device, sessionStorage: tab });
  const nobody = token({ sub: 'link', side: 'buyer', plan: 'P', assurance: 0 });
  const dana = token({ sub: 'dana', side: 'buyer', plan: 'P', assurance: 2 });
  const ines = token({ sub: 'ines', side: 'buyer', plan: 'P', assurance: 1, exp: at });
  remember('https://relay', nobody, ines);
  remember('https://relay', dana, ines);
  assert.equal(device.kept.size, 1);
  assert.equal(tab.kept.size, 1);
  assert.equal(remembered('https://relay', nobody, at * 1000 - 1), ines);
  assert.equal(
    remembered('https://relay', token({ sub: 'link', side: 'seller', plan: 'P', assurance: 0 }), 0),
    undefined,
    'another side',
  );
  assert.equal(remembered('https://other', nobody, 0), undefined, 'another relay');
  assert.equal(remembered('https://relay', nobody, at * 1000), undefined, 'it has ended');
  assert.equal(device.kept.size, 0);
  // Where the browser keeps nothing, it lasts as long as the page.
  tab.setItem = () => {
    throw new Error('access is denied');
  };
  remember('https://relay', dana, ines);
  assert.equal(remembered('https://relay', dana, 0), ines);
  forgetBecame('https://relay', dana);
  assert.equal(remembered('https://relay', dana, 0), undefined);
  assert.equal(remembered('https://relay', 'no token at all', 0), undefined);
});
