/** Input that people send by mistake: each gets an error that names what to do, and nothing is half-written. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { plan } from '../rig/plans.mjs';
import { countersign, startRelay } from '../rig/relay.mjs';

let relay;
let id;
let folder;
let untouched;
before(async () => {
  relay = await startRelay();
  id = await relay.create(plan('gtm-skills-os-7').document);
  untouched = await relay.document(id);
  folder = await mkdtemp(join(tmpdir(), 'countersign-bad-'));
});
after(async () => {
  await relay.close();
  await rm(folder, { recursive: true, force: true });
});

const commands = (body) => relay.fetch('POST', `/v1/plans/${id}/commands`, body);
const seller = () => relay.token({ plan: id, side: 'seller', sub: 'sam', email: 'sam@vendor.example' });
const firstStep = () => Object.keys(untouched.steps)[0];

/** A problem as RFC 9457 has it, with words, and a plan that is as it was. */
async function refused({ status, headers, json, text }, expected, says) {
  assert.equal(status, expected, text);
  assert.match(headers.get('content-type') ?? '', /application\/problem\+json/);
  assert.equal(json.status, expected);
  assert.ok(json.title.length > 3, text);
  assert.match(json.detail, says);
  assert.deepEqual(await relay.document(id), untouched);
}

test('[BAD1] malformed JSON', async () => {
  const raw = '{"commands": [{"type": "addStep", ';
  const answer = await commands({ token: await seller(), raw, headers: { 'content-type': 'application/json' } });
  await refused(answer, 400, /line 1|column|EOF|JSON/i);
});

test('[BAD2] an unknown command is named, with those that exist', async () => {
  const answer = await commands({ token: await seller(), body: { commands: [{ type: 'explode' }] } });
  await refused(answer, 422, /no command `explode`[\s\S]*addStep/);
});

test('[BAD3] 31 February, and the command beside it is not applied either', async () => {
  const answer = await commands({
    token: await seller(),
    body: {
      commands: [
        { type: 'editStep', id: firstStep(), field: 'due', value: '2027-02-26' },
        { type: 'editStep', id: firstStep(), field: 'due', value: '2027-02-31' },
      ],
    },
  });
  await refused(answer, 422, /2027-02-31|date|range/i);
});

test('[BAD4] a step that is not there, and the command beside it is not applied either', async () => {
  const answer = await commands({
    token: await seller(),
    body: {
      commands: [
        { type: 'editStep', id: firstStep(), field: 'days', value: 9 },
        { type: 'editStep', id: 'nowhere', field: 'days', value: 9 },
      ],
    },
  });
  await refused(answer, 422, /nowhere/);
});

test('[BAD5] a text that is too long says the limit', async () => {
  const answer = await commands({
    token: await seller(),
    body: { commands: [{ type: 'setText', path: 'goal', text: 'x'.repeat(5_000_000) }] },
  });
  await refused(answer, 422, /at most [\d,_]+|[\d,_]+ (characters|units|bytes)/);
});

test('[BAD6] a plan with 31 February is read, and the date comes back as a finding', async () => {
  const document = structuredClone(plan('gtm-skills-os-7').document);
  const step = Object.keys(document.steps)[0];
  document.steps[step].due = '2027-02-31';
  const file = join(folder, 'february.json');
  await writeFile(file, JSON.stringify({ document }));
  const { code, stdout } = await countersign('check', file);
  assert.equal(code, 1);
  assert.match(stdout, /2027-02-31/);
});

test('[BAD7] a CSV in Latin-1 is refused and nothing is written', async () => {
  const file = join(folder, 'latin.csv');
  await writeFile(file, Buffer.from('title,kind,due\nPrüfung,contract,2027-01-15\n', 'latin1'));
  const out = join(folder, 'latin.json');
  const { code, stderr } = await countersign('import', file, '--out', out);
  assert.notEqual(code, 0);
  assert.match(stderr, /UTF-8/);
  assert.ok(!(await readdir(folder)).includes('latin.json'));
});

test('[BAD8] a cell of 5 MB is refused and nothing is written', async () => {
  const file = join(folder, 'large.csv');
  await writeFile(file, `title,kind,due\n"${'x'.repeat(5_000_000)}",contract,2027-01-15\n`);
  const out = join(folder, 'large.json');
  const { code, stderr } = await countersign('import', file, '--out', out);
  assert.notEqual(code, 0);
  assert.match(stderr, /row 2|line 2/i);
  assert.ok(stderr.length < 2_000, 'the error does not repeat the cell');
  assert.ok(!(await readdir(folder)).includes('large.json'));
});

test('[BAD9] check says what it cannot read and exits 2', async () => {
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{"document": {"title": ');
  for (const file of [broken, join(folder, 'missing.json')]) {
    const { code, stderr } = await countersign('check', file);
    assert.equal(code, 2, stderr);
    assert.match(stderr, /broken\.json|missing\.json/);
  }
});

test('[BAD10] the same words by HTTP: importing Latin-1 and creating nonsense', async () => {
  const list = async () => (await relay.fetch('GET', '/v1/plans')).json;
  const plansBefore = await list();
  const latin = await relay.fetch('POST', '/v1/import?name=latin.csv', {
    raw: Buffer.from('title,kind,due\nPrüfung,contract,2027-01-15\n', 'latin1'),
    headers: { 'content-type': 'text/csv' },
  });
  assert.equal(latin.status, 422, latin.text);
  assert.match(latin.json.detail, /UTF-8/);
  const nonsense = await relay.fetch('POST', '/v1/plans', { body: { document: 'a plan' } });
  assert.equal(nonsense.status, 422, nonsense.text);
  assert.deepEqual(await list(), plansBefore);
});
