import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanController } from '../../plan-controller.js';
import { said, standing } from './words.js';

test('[PRU11] a working week that is proposed is told by its days, beside those that stand', () => {
  const calendars = [
    { side: 'buyer', workweek: [1, 2, 3, 4, 5], holidays: [] },
    { side: 'seller', workweek: [1, 2], holidays: [] },
  ];
  const header = { buyerName: 'Northwind', sellerName: 'Meridian' };
  const plan = { view: { calendars, header } } as unknown as PlanController;
  const one = { seller: [1, 2, 3] };
  assert.equal(said(plan, 'plan/workweek', one), 'Mon, Tue and Wed');
  assert.equal(standing(plan, 'plan/workweek', one), 'Mon and Tue');
  const both = { buyer: [7], seller: [6, 7] };
  assert.equal(said(plan, 'plan/workweek', both), 'Sun (Northwind) and Sat and Sun (Meridian)');
  assert.equal(
    standing(plan, 'plan/workweek', both),
    'Mon, Tue, Wed, Thu and Fri (Northwind) and Mon and Tue (Meridian)',
  );
  // A value that another client wrote need not be a week.
  assert.equal(said(plan, 'plan/workweek', { buyer: 'all' }), 'no day');
});
