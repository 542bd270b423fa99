import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startBy } from './start-by.js';
import { daysNeeded, templateCommands, templates } from './templates.js';

const kinds = ['approval', 'business-case', 'contract', 'evaluation', 'onboarding'];

void test('[STA1] each template has every part of the route, and says it in words that a customer may read', () => {
  for (const template of templates) {
    const { id, steps } = template;
    assert.deepEqual([...new Set(steps.map(({ kind }) => kind))].sort(), kinds, id);
    assert.ok(
      steps.every(({ after = [] }, nth) => after.every((other) => other < nth)),
      id,
    );
    const words = [template.name(), ...steps.map(({ title }) => title())].join(' · ');
    assert.doesNotMatch(
      words,
      /champion|economic|technical win|verbal|close|\bPOC\b|redline|\bAE\b|sign-off|win\b/i,
    );
  }
  const sizes = templates.map((one) => [one.steps.length, daysNeeded(one)]);
  assert.deepEqual(sizes, [
    [9, 67],
    [14, 93],
    [6, 20],
  ]);
});

void test('[STA1] the steps of a template are linked as assumptions and owned by one person of each side', () => {
  const [mid] = templates;
  let nth = 0;
  const commands = templateCommands(mid!, { buyer: 'dana', seller: undefined }, () => `s${nth++}`);
  const of = (type: string) => commands.filter((one) => one.type === type);
  assert.equal(of('addStep').length, 9);
  assert.deepEqual(of('link')[0], { type: 'link', id: 's1', after: 's0', basis: 'assumed' });
  const owners = commands.filter((one) => one.type === 'editStep' && one.field === 'owner');
  assert.equal(owners.length, 7);
});

void test('[STA2] the latest first day is counted back over the days off of both sides', () => {
  const week = [1, 2, 3, 4, 5];
  const both = [
    { workweek: week, holidays: [{ date: '2026-12-25', label: '' }] },
    { workweek: week, holidays: [{ date: '2027-01-01', label: '' }] },
  ];
  assert.equal(startBy(both, '2027-03-19', 67), '2026-12-15');
  assert.equal(startBy(both, '2027-03-20', 1), '2027-03-19', 'a Saturday');
  assert.equal(
    startBy(
      [
        { workweek: [1], holidays: [] },
        { workweek: [2], holidays: [] },
      ],
      '2027-03-19',
      1,
    ),
    undefined,
  );
  assert.equal(startBy(both, 'soon', 3), undefined);
});

void test('[STA8] the templates of the relay are those of the start page', () => {
  const files = {
    mid: 'mid-market-software',
    ent: 'enterprise-legal-and-security',
    smb: 'small-team',
  };
  for (const [id, file] of Object.entries(files)) {
    const template = templates.find((one) => one.id === id)!;
    const text = readFileSync(`../examples/templates/${file}.json`, 'utf8');
    const { document } = JSON.parse(text) as {
      document: {
        title: string;
        plan: { profile: string };
        steps: Record<
          string,
          { title: string; kind: string; days: number; review?: string; after: object }
        >;
      };
    };
    assert.deepEqual([document.title, document.plan.profile], [template.name(), template.profile]);
    assert.deepEqual(
      Object.values(document.steps).map(({ title, kind, days, review, after }) => [
        title,
        kind,
        days,
        review,
        Object.keys(after),
      ]),
      template.steps.map(({ title, kind, days, review, after = [] }) => [
        title(),
        kind,
        days,
        review,
        after.map((nth) => `s${nth + 1}`),
      ]),
    );
  }
});
