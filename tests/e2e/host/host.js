/** Embeds the component as a portal does. Its attributes stand behind the # of the address. */
import '/embed/mutual-action-plan.js';
import '/database.js';

const plan = document.createElement('mutual-action-plan');
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
  if (name === 'provider') plan.tokenProvider = provider(JSON.parse(value));
  else plan.setAttribute(name, value);
}

/** Gives these tokens one after the other, the last one again and again, and notes when it was asked; null: one that the test
 * hands in as `answer`. */
function provider(tokens) {
  globalThis.tokens = tokens;
  globalThis.asked = [];
  return async () => tokens[Math.min(globalThis.asked.push(performance.now()), tokens.length) - 1]
    ?? new Promise((resolve) => (globalThis.answer = resolve));
}

/** What the component said last of each kind, and all of it in order, for the tests to read. */
globalThis.said = { all: [] };
for (const type of ['plan-ready', 'plan-change', 'plan-report', 'plan-attested', 'plan-lapsed', 'plan-sync', 'plan-error']) {
  plan.addEventListener(type, (event) => {
    const { state, savedOnDevice, savedOnServer, code, reason, cause, help, permanent, local, entry, signature, keeps } = event;
    globalThis.said[type] = { type, state, savedOnDevice, savedOnServer, code, reason, cause, help, permanent, local, entry, signature, keeps };
    globalThis.said.all.push(globalThis.said[type]);
  });
}

/** The frame in which the plan is first on the screen. */
plan.addEventListener('plan-ready', () => {
  performance.mark('plan-ready');
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('plan-painted')));
}, { once: true });

document.querySelector('main').append(plan);
