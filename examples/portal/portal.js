/**
 * A small sales portal. Plan, token and relay come from the fragment of the address, which no server ever sees.
 * A real portal would have its backend mint the token for the person who is signed in.
 */
const asked = new URLSearchParams(location.hash.slice(1));
const relay = asked.get('relay') ?? location.origin;
const plan = asked.get('plan');
const token = asked.get('token');

const section = (id) => document.getElementById(id);

if (plan && token) {
  await import(new URL('/embed/mutual-action-plan.js', relay).href);
  const element = document.createElement('mutual-action-plan');
  Object.assign(element, { relay, plan, token, locale: navigator.language });
  section('plan').append(element);
  section('who').textContent = whose(token);
  element.addEventListener('plan-error', (event) => console.warn(`plan: ${event.code}: ${event.reason}`));

  // One element, two places: full page, and a side panel beside the documents. Moving it keeps its session.
  for (const tab of document.querySelectorAll('[data-tab]')) {
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      const room = tab.dataset.tab === 'room';
      section('room').hidden = !room;
      section('plan').hidden = room;
      section(room ? 'panel' : 'plan').append(element);
      document.querySelector('[aria-current]').removeAttribute('aria-current');
      tab.setAttribute('aria-current', 'page');
    });
  }
} else {
  section('plan').hidden = true;
  section('lost').hidden = false;
  document.querySelector('.bar nav').hidden = true;
}

// A link for the other side, opened in the same tab, changes the fragment only.
addEventListener('hashchange', () => location.reload());

/** `Dana Whitfield · buyer`, as the token says; the relay checks it, a page need not. */
function whose(token) {
  try {
    const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    const { name, side } = JSON.parse(new TextDecoder().decode(bytes));
    return [name, side].filter(Boolean).join(' · ');
  } catch {
    return '';
  }
}
