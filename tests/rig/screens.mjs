/** The screens of a plan, each with the way to it and back: what every look at the page goes through. */

const tab = (name) => ({ page }) => page.locator(`[data-tab="${name}"]`).click();
const open = ({ page }, kind) => page.locator(`dialog[open][data-dialog="${kind}"]`);

/** Opens an entry of the menu in the head. */
async function fromMenu({ page }, act) {
  await page.locator('[data-act="menu"]').click();
  await page.locator(`[role="menu"] [data-act="${act}"]`).click();
}

/** A dialog that the menu opens. */
function ofMenu(act, kind = act) {
  return {
    name: kind,
    async go(person) {
      await fromMenu(person, act);
      await open(person, kind).waitFor();
    },
    back: ({ page }) => page.keyboard.press('Escape'),
  };
}

/** An answer to a card that opens an editor in it. */
function ofCard(key, act) {
  const card = ({ page }) => page.locator(`[data-card="${key}"]`);
  return {
    name: `card-${key}-${act}`,
    async go(person) {
      await tab('for-you')(person);
      await card(person).locator(`[data-act="${act}"]`).click();
      await card(person).locator('form, textarea').first().waitFor();
    },
    back: (person) => card(person).locator('[data-act="cancel"]').click(),
  };
}

/** The screens of a window in which one part of the page is shown at a time; `step`: one of the plan, by its id. */
export const narrowScreens = ({ step }) => [
  { name: 'for-you', go: tab('for-you') },
  ofCard('goLive', 'change'),
  ofCard('goal', 'change'),
  {
    name: 'dates',
    async go(person) {
      await tab('for-you')(person);
      await person.page.locator('[data-card="dates"] [data-act="dates"]').click();
      await open(person, 'dates').locator('[data-date] [data-act="change"]').first().click();
      await open(person, 'dates').locator('form').waitFor();
    },
    back: (person) => open(person, 'dates').locator('[data-act="close"]').click(),
  },
  {
    name: 'menu',
    async go({ page }) {
      await page.locator('[data-act="menu"]').click();
      await page.locator('[role="menu"]').waitFor();
    },
    back: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'list',
    async go(person) {
      await tab('plan')(person);
      await person.page.locator('button[data-view="list"]').click();
      await person.page.locator('.step').first().waitFor();
    },
  },
  {
    name: 'step',
    async go({ page }) {
      await page.locator(`.step[data-step="${step}"] .more-button`).click();
      await page.locator('.step-sheet .sheet-more > summary').click();
      await page.locator('.step-sheet .details').waitFor();
    },
    back: ({ page }) => page.locator('.step-sheet .sheet-top [data-act="close"]').click(),
  },
  {
    name: 'dates-of-the-plan',
    async go({ page }) {
      await page.locator('.whose .words').click();
      await page.locator('.fields-foot').waitFor();
    },
    back: ({ page }) => page.locator('.fields-foot .button').click(),
  },
  {
    name: 'timeline',
    async go(person) {
      await tab('plan')(person);
      await person.page.locator('button[data-view="timeline"]').click();
      await person.page.locator('countersign-timeline').waitFor();
    },
    back: ({ page }) => page.locator('button[data-view="list"]').click(),
  },
  {
    name: 'people',
    async go(person) {
      await tab('people')(person);
      await person.page.locator('button.person-row').first().click();
      await person.page.locator('.person-details').waitFor();
    },
    back: ({ page }) => page.locator('button.person-row').first().click(),
  },
  { name: 'activity', go: tab('activity') },
  ofMenu('read', 'sign'),
  ofMenu('decline'),
  ofMenu('pause'),
  ofMenu('share'),
];
