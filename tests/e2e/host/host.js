/** Embeds the component as a portal does. Its attributes stand behind the # of the address. */
import '/embed/mutual-action-plan.js';

const plan = document.createElement('mutual-action-plan');
for (const [name, value] of new URLSearchParams(location.hash.slice(1))) plan.setAttribute(name, value);

/** What the component said, for the tests to read. */
globalThis.said = [];
for (const type of ['plan-ready', 'plan-change', 'plan-report', 'plan-sync', 'plan-error']) {
  plan.addEventListener(type, (event) => globalThis.said.push({ type, detail: event.detail }));
}

/** The frame in which the steps are first on the screen. */
plan.addEventListener('plan-ready', () => {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('plan-painted')));
}, { once: true });

document.querySelector('main').append(plan);
