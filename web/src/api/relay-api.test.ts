import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { PlanErrorEvent } from '../events.js';
import { type Access, type ApiHost, RelayApi } from './relay-api.js';

const fetched = globalThis.fetch;
afterEach(() => void (globalThis.fetch = fetched));

/** A relay that takes some tokens: `answers` says what a call with a token that it takes gets. */
class Relay {
  languages: (string | null)[] = [];
  calls: { url: string; token: string; method: string }[] = [];
  takes = ['good'];
  answers: () => Response = () => Response.json({ fine: true });

  constructor() {
    globalThis.fetch = async (url, init) => {
      const headers = new Headers(init?.headers);
      const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
      this.calls.push({ url: String(url), token, method: init?.method ?? 'GET' });
      this.languages.push(headers.get('accept-language'));
      return this.takes.includes(token)
        ? this.answers()
        : Response.json({ code: 'token' }, { status: 401 });
    };
  }

  get tokens(): string[] {
    return this.calls.map(({ token }) => token);
  }
}

/** A component without a page: it notes what it is told. */
class Host implements ApiHost {
  locale = 'pt-BR';
  errors: PlanErrorEvent[] = [];
  used: string[] = [];
  redraw(): void {}
  fail(): void {}
  linkFor = (token: string): string => `https://portal.example/#token=${token}`;

  tell(event: Event): void {
    this.errors.push(event as PlanErrorEvent);
  }

  useToken(token: string): void {
    this.used.push(token);
  }
}

function begun(access: Partial<Access>): { api: RelayApi; host: Host; shared: Access } {
  const host = new Host();
  const api = new RelayApi(host);
  const shared = api.begin({ relay: 'https://plans.example/sub', plan: 'a b', ...access });
  return { api, host, shared };
}

test('[EMB63] a call with a token that ended goes once more with one of the provider, which later calls begin with', async () => {
  const relay = new Relay();
  let asked = 0;
  const { api } = begun({ token: 'ended', tokenProvider: async () => ((asked += 1), 'good') });
  assert.deepEqual(await api.ask('activity'), { fine: true });
  assert.deepEqual(relay.tokens, ['ended', 'good']);
  assert.equal(relay.calls[0]?.url, 'https://plans.example/sub/v1/plans/a%20b/activity');
  await api.ask('activity');
  assert.deepEqual(relay.tokens, ['ended', 'good', 'good']);
  assert.equal(asked, 1);
});

test('[EMB63] a token that the provider gave for the connection serves the calls, unless another plan was opened meanwhile', async () => {
  const relay = new Relay();
  const { api, shared } = begun({ tokenProvider: async () => 'good' });
  await shared.tokenProvider?.();
  await api.ask('activity');
  assert.deepEqual(relay.tokens, ['good']);
  api.begin({ relay: 'https://plans.example', plan: 'other', token: 'theirs' });
  await shared.tokenProvider?.();
  await assert.rejects(api.ask('activity'));
  assert.equal(relay.tokens.at(-1), 'theirs');
});

test('[EMB64] a call that is refused for good is told to the page once for each call and reason; what names what is missing is not', async () => {
  const relay = new Relay();
  const { api, host } = begun({ token: 'good' });
  relay.answers = () =>
    Response.json({ code: 'scope', detail: 'Your link is for reading.' }, { status: 403 });
  await assert.rejects(api.ask('activity?since=1'));
  await assert.rejects(api.ask('activity?since=2'));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(
    host.errors.map(({ code, cause }) => [code, cause]),
    [['scope', 'This link does not allow it. Ask whoever shared the plan for a link that does.']],
  );
  relay.answers = () => Response.json({ missing: ['name'] }, { status: 422 });
  assert.equal((await api.post('attestations', {}, 'key')).status, 422);
  relay.answers = () => Response.json({}, { status: 503 });
  assert.equal((await api.post('attestations', {}, 'key')).status, 503);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(host.errors.length, 1);
});

test('[EMB65] somebody else on a link is invited first and takes their name with the token of the invite', async () => {
  const relay = new Relay();
  relay.takes = ['good', 'invited'];
  relay.answers = () =>
    Response.json({ token: relay.calls.at(-1)?.url.endsWith('invites') ? 'invited' : 'named' });
  const { api, host } = begun({ token: 'good' });
  await api.become('Dana', 'dana@buyer.example', false);
  await api.become('Ben', 'ben@buyer.example', true);
  assert.deepEqual(
    relay.calls.map(({ url, token }) => [url.split('/').at(-1), token]),
    [
      ['me', 'good'],
      ['invites', 'good'],
      ['me', 'invited'],
    ],
  );
  assert.deepEqual(host.used, ['named', 'named']);
  assert.equal(await api.inviteLink('Cy'), 'https://portal.example/#token=invited');
});

test('[EMB68] a calendar file is read by the relay; a file without a day off says why, and is no error of the page', async () => {
  const relay = new Relay();
  const { api, host } = begun({ token: 'good' });
  const file = { added: [{ date: '2026-12-25', label: 'Christmas Day' }], notUnderstood: [] };
  relay.answers = () => Response.json(file);
  assert.deepEqual(await api.readHolidays('BEGIN:VCALENDAR', 'seller'), file);
  assert.equal(relay.calls[0]?.url.split('/').at(-1), 'holidays?side=seller&dryRun=true');
  relay.answers = () =>
    Response.json({ code: 'import', detail: 'There is no day off in the file.' }, { status: 422 });
  assert.deepEqual(await api.readHolidays('', 'buyer'), {
    problem:
      'No day off was found in this file. Choose a calendar file (.ics) with the public holidays of one country.',
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(host.errors.length, 0);
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  await assert.rejects(api.readHolidays('', 'buyer'));
});

test('[LNG7] every call asks for words in the locale of the page', async () => {
  const relay = new Relay();
  relay.takes = ['good'];
  const { api } = begun({ token: 'good' });
  await api.ask('report');
  await api.post('attestations', {}, 'key');
  assert.deepEqual(relay.languages, ['pt-BR', 'pt-BR']);
});
