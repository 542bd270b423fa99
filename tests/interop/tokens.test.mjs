/** Entry by token: each refusal closes with its own code and says why. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plan } from '../rig/plans.mjs';
import { startRelay } from '../rig/relay.mjs';
import { until, within } from '../rig/wait.mjs';
import { start } from '../rig/yjs.mjs';

let relay;
let id;
before(async () => {
  relay = await startRelay();
  id = await relay.create(plan('gtm-skills-os-7').document);
});
after(() => relay.close());

/** How the relay closes a stock client that comes with this token: { code, reason }. */
async function closes(t, plan, token) {
  const stock = start(relay, plan, token);
  t.after(() => stock.close());
  const outcome = await within(10_000, 'the relay to close', Promise.race([stock.closed, stock.synced]));
  assert.notEqual(outcome, true, 'the relay let it in');
  assert.deepEqual(stock.doc.getMap('steps').toJSON(), {}, 'and told it nothing');
  return outcome;
}

const participant = (more) => relay.token({ plan: id, side: 'buyer', sub: 'ben', ...more });

test('[LET1] a token that is no token closes 4401', async (t) => {
  const { code, reason } = await closes(t, id, 'nonsense');
  assert.equal(code, 4401);
  assert.match(reason, /token/i);
});

test('[LET2] a token with a changed letter closes 4401', async (t) => {
  const [head, body, seal] = (await participant()).split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const raised = Buffer.from(JSON.stringify({ ...claims, side: 'seller' })).toString('base64url');
  assert.equal((await closes(t, id, `${head}.${raised}.${seal}`)).code, 4401);
});

test('[LET3] a token of another relay closes 4401', async (t) => {
  const other = await startRelay();
  t.after(() => other.close());
  const foreign = await other.token({ plan: id, side: 'buyer', sub: 'ben' });
  assert.equal((await closes(t, id, foreign)).code, 4401);
});

test('[LET4] an unsigned token closes 4401', async (t) => {
  const body = (await participant()).split('.')[1];
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  assert.equal((await closes(t, id, `${head}.${body}.`)).code, 4401);
});

test('[LET5] an expired token closes 4401, without leeway', async (t) => {
  const token = await participant({ ttl: '1s' });
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  await until('the token expires', () => Date.now() >= exp * 1000);
  const { code, reason } = await closes(t, id, token);
  assert.equal(code, 4401);
  assert.match(reason, /expired/i);
  const { status, json } = await relay.fetch('GET', `/v1/plans/${id}`, { token });
  assert.equal(status, 401);
  assert.match(json.detail, /expired/i);
});

test('[LET6] a socket is closed 4401 when its token expires', async (t) => {
  const stock = start(relay, id, await participant({ ttl: '10s' }));
  t.after(() => stock.close());
  await within(10_000, 'the plan', stock.synced);
  const { code } = await within(20_000, 'the relay to close', stock.closed);
  assert.equal(code, 4401);
});

test("[LET7] another plan's token closes 4403", async (t) => {
  const other = await relay.create(plan('gtm-skills-os-7').document);
  const token = await relay.token({ plan: other, side: 'buyer', sub: 'ben' });
  assert.equal((await closes(t, id, token)).code, 4403);
  assert.equal((await relay.fetch('GET', `/v1/plans/${id}`, { token })).status, 403);
});

test('[LET8] a plan that is not there closes 4404', async (t) => {
  const token = await relay.token({ plan: 'no-such-plan', side: 'buyer', sub: 'ben' });
  assert.equal((await closes(t, 'no-such-plan', token)).code, 4404);
  const { status, json } = await relay.fetch('GET', '/v1/plans/no-such-plan');
  assert.equal(status, 404);
  assert.match(json.detail, /no-such-plan/);
});

test('[LET9] without a token nothing is shown', async () => {
  const { status, headers, json } = await relay.fetch('GET', `/v1/plans/${id}`, { token: null });
  assert.equal(status, 401);
  assert.match(headers.get('content-type'), /application\/problem\+json/);
  assert.match(json.detail, /token/i);
});
