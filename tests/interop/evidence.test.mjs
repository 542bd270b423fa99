/** Evidence, checked by others: jose for receipts and seal, a script for digests and the chain, the command line for all. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { calculateJwkThumbprint, compactVerify, createLocalJWKSet, createRemoteJWKSet } from 'jose';
import { plan as template } from '../rig/plans.mjs';
import { countersign, startRelay } from '../rig/relay.mjs';
import { canonical, digest, sha256, terms } from '../rig/terms.mjs';
import { connect } from '../rig/yjs.mjs';

let relay, folder, plan, buyer;
before(async () => {
  relay = await startRelay();
  folder = await mkdtemp(join(tmpdir(), 'countersign-evidence-'));
  plan = await relay.create(template('gtm-skills-os-7').document);
  buyer = await relay.token({ plan, side: 'buyer', sub: 'bea', name: 'B\u00e9a \u{1F58A}', email: 'bea@buyer.example' });
});
after(async () => {
  await relay.close();
  await rm(folder, { recursive: true });
});

const get = async (path) => {
  const { status, text, json } = await relay.fetch('GET', path, { token: buyer });
  assert.equal(status, 200, text);
  return json;
};

async function attest(said) {
  const { status, text } = await relay.fetch('POST', `/v1/plans/${plan}/attestations`, { token: buyer, body: said });
  assert.equal(status, 201, text);
  return JSON.parse(text);
}

test('[EVD1] the relay, a script and the document of a stock client come to one digest', async (t) => {
  const client = await connect(relay, plan, buyer);
  t.after(() => client.close());
  const told = await get(`/v1/plans/${plan}/terms?subject=plan`);
  assert.deepEqual(told.terms, terms(client.json()));
  assert.equal(told.digest, digest(terms(client.json())));
  const [step] = Object.keys(told.terms.steps);
  const part = await get(`/v1/plans/${plan}/terms?subject=steps/${encodeURIComponent(step)}`);
  assert.equal(part.digest, digest(told.terms.steps[step]));
});

test('[EVD2] jose verifies each receipt and the seal against the published keys; the command line the whole', async () => {
  const { digest: seen, terms: whole } = await get(`/v1/plans/${plan}/terms?subject=plan`);
  const [step] = Object.keys(whole.steps);
  const of = await get(`/v1/plans/${plan}/terms?subject=steps/${encodeURIComponent(step)}`);
  const said = { kind: 'decline', digest: seen, note: 'Not this quarter \u2013 caf\u00e9 \u{1F600}' };
  await attest(said);
  const confirmed = await attest({ kind: 'confirm', subject: of.subject, digest: of.digest });
  await attest({ kind: 'withdraw', of: confirmed.id });
  const bundle = await get(`/v1/plans/${plan}/bundle`);

  const published = createRemoteJWKSet(new URL('/.well-known/jwks.json', relay.url));
  const [key] = bundle.jwks.keys;
  assert.equal(key.kid, await calculateJwkThumbprint(key, 'sha256'));
  let prev = '0'.repeat(64);
  for (const entry of bundle.ledger) {
    const { receipt, ...bare } = entry;
    // Detached (RFC 7515, appendix F): the payload is put back before it is verified.
    const [header, nothing, signature] = receipt.split('.');
    assert.equal(nothing, '');
    const whole = `${header}.${Buffer.from(canonical(bare)).toString('base64url')}.${signature}`;
    const { protectedHeader } = await compactVerify(whole, published);
    assert.deepEqual(protectedHeader, { alg: 'EdDSA', kid: key.kid });
    assert.equal(entry.prev, prev);
    prev = sha256(canonical(entry));
  }
  assert.equal(bundle.ledger.length, 3);
  assert.deepEqual(Object.keys(bundle.terms), [confirmed.digest], 'of what is confirmed alone');
  assert.equal(digest(bundle.terms[confirmed.digest]), confirmed.digest);
  const { plan: id, epoch, epochs, at, seal, ...parts } = bundle;
  assert.deepEqual(epochs, [epoch]);
  const sealed = await compactVerify(seal, createLocalJWKSet(bundle.jwks));
  const hashes = Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, sha256(canonical(value))]));
  assert.deepEqual(Object.keys(hashes).sort(), ['document', 'jwks', 'ledger', 'terms']);
  const payload = canonical({ plan: id, epoch, epochs, at, parts: hashes });
  assert.equal(new TextDecoder().decode(sealed.payload), payload);

  const write = async (name, value) => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(value, null, 1));
    return path;
  };
  const intact = await write('bundle.json', bundle);
  const keys = await write('jwks.json', bundle.jwks);
  for (const more of [[], ['--jwks', keys]]) {
    const { code, stdout } = await countersign('verify', intact, ...more);
    assert.equal(code, 0, stdout);
    assert.match(stdout, new RegExp(`key ${key.kid}`));
  }
  const changed = structuredClone(bundle);
  changed.ledger[1].by.name = 'Somebody';
  const bad = await countersign('verify', await write('changed.json', changed));
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, new RegExp(`not intact: entry 2 \\(${bundle.ledger[1].id}\\)`));
  const other = structuredClone(bundle.jwks);
  other.keys[0].x = Buffer.alloc(32, 7).toString('base64url');
  assert.equal((await countersign('verify', intact, '--jwks', await write('other.json', other))).code, 1);
  assert.equal((await countersign('verify', join(folder, 'nothing.json'))).code, 2);
});

test('[EVD3] a stock client reads ledger and authors as plain JSON', async (t) => {
  const client = await connect(relay, plan, buyer);
  t.after(() => client.close());
  const { attestations } = await get(`/v1/plans/${plan}/attestations`);
  assert.deepEqual(client.doc.getArray('ledger').toJSON(), attestations);
  const authors = client.doc.getMap('authors').toJSON();
  assert.equal(authors['p/relay'].side, 'relay');
  const [seeder] = [...client.doc.store.clients.keys()].filter((id) => authors[`c/${id}`] === 'relay');
  assert.ok(seeder >= 1024, 'the id under which the plan was seeded');
});
