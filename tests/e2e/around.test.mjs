/** The component on a page of somebody else: its keys, its styles, what it shows before it is there, and what it lies over. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deal, ids, inDays } from '../rig/deal.mjs';
import { openDesk } from '../rig/desk.mjs';
import { until } from '../rig/wait.mjs';

let desk;
before(async () => (desk = await openDesk()));
after(() => desk?.close());

const button = (person, name) => person.page.getByRole('button', { name, exact: true });
const done = (person) => person.page.locator('dialog[open]').getByRole('button', { name: 'Done', exact: true });
const step = (person, id) => person.page.locator(`.step[data-step="${id}"]`);
const drawn = ({ page }) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Runs in the page: the contrast of two colours over a ground. */
const contrastOf = () => {
  const parse = (text) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], [br, bg, bb]) => [r, g, b].map((value, i) => (value * a + [br, bg, bb][i] * (255 - a)) / 255);
  const light = (rgb) => rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  globalThis.groundOf = (element) => {
    const chain = [];
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) chain.push(getComputedStyle(at).backgroundColor);
    return chain.reverse().reduce((ground, colour) => over(parse(colour), ground), matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255]);
  };
  globalThis.contrast = (colour, ground) => {
    const [one, two] = [light(over(parse(colour), ground)), light(ground)].sort((a, b) => b - a);
    return (one + 0.05) / (two + 0.05);
  };
};

test('[PGE6] a button that is switched off is as legible as any other, the main one too, light and dark', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana')]);
  await buyer.page.evaluate(contrastOf);
  await button(buyer, 'Read and sign').first().click();
  await seller.caret('goal', 'end');
  await seller.types(' Cheaper.');
  await button(buyer, 'Show the plan as it is now').waitFor();
  for (const colorScheme of ['light', 'dark']) {
    await buyer.page.emulateMedia({ colorScheme });
    await drawn(buyer);
    const off = await buyer.page.locator('mutual-action-plan').evaluate((plan) =>
      [...plan.shadowRoot.querySelectorAll('button:disabled')].filter((one) => one.checkVisibility() && !one.closest('.tl-chart')).map((one) => {
        const style = getComputedStyle(one);
        const words = one.textContent.trim();
        const ratio = globalThis.contrast(style.color, globalThis.groundOf(one)) * Number(style.opacity);
        return { words, label: one.getAttribute('aria-label'), ratio, enough: ratio >= (words.length > 1 ? 4.5 : 3) };
      }));
    assert.ok(off.some(({ words }) => words === 'Sign this plan'), JSON.stringify(off));
    assert.deepEqual(off.filter(({ enough }) => !enough), [], colorScheme);
  }
});

test('[PGE7] the edge of each field is three times as light or dark as what is around it', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.page.evaluate(contrastOf);
  await step(buyer, ids.pilot).locator('.more-button').click();
  await button(buyer, 'Change dates').click();
  for (const colorScheme of ['light', 'dark']) {
    await buyer.page.emulateMedia({ colorScheme });
    await drawn(buyer);
    const edges = await buyer.page.locator('mutual-action-plan').evaluate((plan) =>
      [...plan.shadowRoot.querySelectorAll('.box, .who[data-look="field"] .chip, .text[data-look="goal"] textarea, .text[data-look="body"] textarea')]
        .filter((one) => one.checkVisibility() && !one.disabled)
        .map((one) => {
          const { borderBottomColor, borderBottomWidth, boxShadow } = getComputedStyle(one);
          const edge = parseFloat(borderBottomWidth) ? borderBottomColor : boxShadow.match(/(rgb|color|oklab|light)[^)]*\)/)?.[0];
          return { path: one.dataset.path ?? one.className, ratio: edge ? globalThis.contrast(edge, globalThis.groundOf(one.parentElement)) : 0 };
        }));
    assert.ok(edges.length > 8);
    assert.deepEqual(edges.filter(({ ratio }) => ratio < 3), [], colorScheme);
  }
});

test('[PGE8] what is typed into the plan does not reach the shortcuts of the page, what is pressed elsewhere does', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.page.evaluate(() => {
    globalThis.shortcuts = [];
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, ({ key }) => globalThis.shortcuts.push(key));
  });
  await buyer.caret('goal', 'end');
  await buyer.types(' fast search');
  await step(buyer, ids.pilot).locator('.more-button').click();
  await step(buyer, ids.pilot).locator(`[data-path="steps/${ids.pilot}/days"]`).first().focus();
  await buyer.page.keyboard.press('7');
  await step(buyer, ids.pilot).locator('.details .chip').first().click();
  await buyer.types('da');
  await buyer.page.keyboard.press('Escape');
  assert.deepEqual(await buyer.page.evaluate(() => globalThis.shortcuts), []);
  await step(buyer, ids.pilot).locator('.more-button').focus();
  await buyer.page.keyboard.press('f');
  assert.deepEqual(await buyer.page.evaluate(() => globalThis.shortcuts), ['f', 'f', 'f']);
  // Undo of the plan works from within a field as before.
  await buyer.field('goal').focus();
  await buyer.page.keyboard.press('Control+z');
  buyer.unperturbed();
});

const leaking = {
  textTransform: 'uppercase', whiteSpace: 'nowrap', letterSpacing: '4px', wordSpacing: '9px', userSelect: 'none', textAlign: 'right', textIndent: '40px',
  lineHeight: '3', fontStyle: 'italic', fontVariant: 'small-caps', textShadow: '1px 1px red', wordBreak: 'break-all', hyphens: 'auto', listStyleType: 'square', fontWeight: '900',
};

test('[PGE9] text in the plan looks the same whatever the page around gives to its text; its direction is that of its own words', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  const looks = () => buyer.page.locator('mutual-action-plan').evaluate((plan, names) =>
    ['h1 textarea', '.plan-facts', '.step textarea', '.button', 'h2', 'p', '.toolbar', 'td', 'label'].map((selector) => {
      const element = plan.shadowRoot.querySelector(selector);
      const style = element && getComputedStyle(element);
      return [selector, style && Object.fromEntries(names.map((name) => [name, style[name]]))];
    }), Object.keys(leaking));
  const before = await looks();
  await buyer.page.evaluate((leaking) => Object.assign(document.body.style, leaking), leaking);
  assert.deepEqual(await looks(), before);
  await buyer.page.evaluate(() => (document.body.dir = 'rtl'));
  assert.equal(await buyer.page.locator('[part~="facts"]').evaluate((one) => getComputedStyle(one).direction), 'ltr');
  buyer.unperturbed();
});

test('[PGE10] what the page put into the element is shown until the plan is there', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana', { ready: false, attributes: { provider: '[null]' } });
  await buyer.page.locator('mutual-action-plan').evaluate((plan) => {
    plan.removeAttribute('token');
    plan.innerHTML = '<p id="meanwhile">Your plan is on its way.</p>';
    plan.setAttribute('locale', 'en-GB');
  });
  await buyer.page.locator('#meanwhile').waitFor({ state: 'visible' });
  await buyer.answer(buyer.token);
  await buyer.ready();
  await buyer.page.locator('#meanwhile').waitFor({ state: 'hidden' });
});

test('[PGE11] nothing of the component is fixed to the window but what is in the top layer: dialogs, details and toasts', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  const fixed = () => buyer.page.locator('mutual-action-plan').evaluate((plan) =>
    [...plan.shadowRoot.querySelectorAll('*')].filter((one) => {
      const { position, display } = getComputedStyle(one);
      return position === 'fixed' && display !== 'none' && !one.matches(':modal, :popover-open');
    }).map((one) => one.className));
  assert.deepEqual(await fixed(), []);
  await step(buyer, ids.pilot).locator('.more-button').click();
  await button(buyer, 'Remove step').click();
  const toast = buyer.page.locator('.toast');
  await toast.waitFor();
  assert.ok(await toast.evaluate((one) => Boolean(one.closest(':popover-open'))), 'the toast is in the top layer');
  const { x, y, width, height } = await toast.boundingBox();
  assert.ok(x >= 0 && x + width <= 1280 && y >= 0 && y + height <= 900, 'and on the screen');
  assert.deepEqual(await fixed(), []);
  // It lies over whatever the page has, and is read out.
  await buyer.page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '2147483647', background: 'Canvas' });
    document.body.append(cover);
  });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await step(buyer, ids.pilot).waitFor({ state: 'attached' });
  assert.match(await buyer.page.locator('[role="status"]:not([data-spoken="sync"])').allTextContents().then((all) => all.join(' ')), /Undone/);
  buyer.unperturbed();
});

for (const width of [390, 360, 320]) {
  test(`[PGE15] no heading and no button breaks inside a word at ${width} px`, async (t) => {
    const table = await desk.table(t, deal());
    const person = await table.sit('seller', 'sam', { context: { viewport: { width, height: 844 } } });
    await person.saved();
    await person.page.locator('[data-tab="plan"]').click();
    await step(person, ids.pilot).locator('.more-button').click();
    await drawn(person);
    const broken = await person.page.locator('mutual-action-plan').evaluate((plan) => {
      const wrong = [];
      for (const element of plan.shadowRoot.querySelectorAll('h1, h2, h3, button, summary, legend, .tally, .sync')) {
        if (!element.checkVisibility() || element.closest('.unseen, .tl-names, .skips')) continue;
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.parentElement.closest('.unseen, textarea')) continue;
          for (const { 0: word, index } of text.data.matchAll(/[^\s-–—/’“”]+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].filter((rect) => rect.width > 0.5).map((rect) => Math.round(rect.top)));
            if (lines.size > 1) wrong.push(`${element.tagName} ${element.className}: ${word}`);
          }
        }
      }
      return wrong;
    });
    assert.deepEqual(broken, []);
    const { scroll, client } = await person.page.evaluate(() => ({ scroll: document.scrollingElement.scrollWidth, client: document.scrollingElement.clientWidth }));
    assert.ok(scroll <= client, `${scroll} px in ${client}`);
    person.unperturbed();
  });
}

test('[PGE16] the time of a meeting names its zone, and tells the plan’s where that differs', async (t) => {
  const table = await desk.table(t, deal((plan) => (plan.plan.timeZone = 'Europe/Berlin')));
  const when = (person) => person.page.locator('[part~="meeting"] .when').innerText();
  const far = await table.sit('buyer', 'dana', { context: { timezoneId: 'Asia/Tokyo' } });
  assert.match(await when(far), /19:00 (GMT\+9|JST) \(1[12]:00 in Berlin\)/);
  const near = await table.sit('seller', 'sam');
  assert.match(await when(near), /1[12]:00 (CES?T|GMT\+[12])$/);
  await far.page.locator('mutual-action-plan').evaluate((plan) => plan.openInspection());
  await far.page.locator('.walk-part[data-go="meeting"]').click();
  assert.match(await far.page.locator('[part~="checkin"]').innerText(), /19:00[\s\S]*\((GMT\+9|JST); 1[12]:00 in Berlin\)/);
});

test('[PGE17] of a person nothing is said that only somebody else put down', async (t) => {
  const table = await desk.table(t, deal());
  const buyer = await table.sit('buyer', 'dana');
  await buyer.saved();
  await until('the report is there', async () => (await buyer.said('plan-report'))?.type !== undefined);
  await step(buyer, ids.pilot).locator('.more-button').click();
  const hint = () => step(buyer, ids.pilot).locator(`.field:has([data-path="steps/${ids.pilot}/due"]) .hint`).first().innerText();
  assert.doesNotMatch(await buyer.words(), /stands for|The day both agreed on/);
  await until('the date is told as what it is', async () => /Suggested/.test(await hint()));
  assert.match(await buyer.page.locator('[part~="go-live"]').innerText(), /Go-live owner: Dana \(suggested by /);
  await buyer.page.locator(`.step[data-step="${ids.pilot}"] [data-path="steps/${ids.pilot}/due"]`).fill(inDays(22));
  await buyer.page.keyboard.press('Enter');
  await buyer.saved();
  await until('the date is the buyer’s', async () => /Set by the buyer/.test(await hint()));
});

test('[PGE18] one is oneself: one’s own name comes first, and choosing or typing it adds the person with the verified address', async (t) => {
  for (const way of ['choose', 'type']) {
    const table = await desk.table(t, deal((plan) => {
      delete plan.people[ids.omar].email;
      plan.people[ids.omar].name = 'Somebody Else';
    }));
    const mia = await table.sit('seller', 'mia');
    await mia.page.locator(`.step[data-step="${ids.contract}"] .chip`).first().click();
    const first = mia.page.locator('.who-list [role="option"]').first();
    if (way === 'choose') {
      assert.match(await first.innerText(), /Mia \(you\)/);
      await first.click();
    } else {
      await mia.types('mia');
      assert.equal(await mia.page.locator('.who-list [role="option"]', { hasText: 'Add' }).count(), 0, 'no stranger of one’s own name is offered');
      await mia.page.keyboard.press('Enter');
    }
    await mia.saved();
    const { people, steps } = await until('the step is hers', async () => {
      const document = await table.document();
      return document.steps[ids.contract].owner !== ids.sam && document;
    });
    const { name, email, side } = people[steps[ids.contract].owner];
    assert.deepEqual({ name, email, side }, { name: 'Mia', email: 'mia@seller.example', side: 'seller' });
    await until('she is herself', async () => /Mia\s*(\(you\)|you)/.test(await mia.page.locator('[part~="people"]').innerText()));
    mia.unperturbed();
  }
});

test('[PGE19] a signature that was not recorded is told at the top of the page, in place of looking signed', async (t) => {
  const table = await desk.table(t, deal());
  const [seller, buyer] = await Promise.all([table.sit('seller', 'sam'), table.sit('buyer', 'dana', { context: { viewport: { width: 390, height: 844 } } })]);
  await buyer.saved();
  await buyer.context.setOffline(true);
  buyer.line.cut();
  await until('it is offline', async () => (await buyer.said('plan-sync')).state === 'offline');
  await buyer.page.locator('[data-chip]').first().click();
  await button(buyer, 'Read and sign').first().click();
  await button(buyer, 'Sign when back online').click();
  await done(buyer).click();
  const told = buyer.page.locator('[part~="unrecorded"]');
  await told.waitFor();
  assert.match(await told.innerText(), /Your signature is on this device\./);
  await seller.caret('goal', 'end');
  await seller.types(' Cheaper.');
  await seller.saved();
  await buyer.context.setOffline(false);
  buyer.line.mend();
  await until('it is told', async () => /Your signature was not recorded/.test(await told.innerText()));
  await buyer.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { y, height } = await told.boundingBox();
  assert.ok(y + height < 300, `at ${y}`);
  await told.locator('[data-act="read"]').click();
  await button(buyer, 'Sign this plan').click();
  await buyer.page.locator('dialog.sheet').getByText('Signed on').waitFor();
  await until('it is gone', async () => (await told.count()) === 0);
});
