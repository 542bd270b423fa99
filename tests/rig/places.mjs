/** Where things are in a window, by the hooks that the page keeps, and the words that are read there. */
import { until } from './wait.mjs';

export const card = (person, key) => person.page.locator(`[data-card="${key}"]`);
export const dialog = (person, kind) => person.page.locator(`dialog[open][data-dialog="${kind}"]`);
export const part = (person, name) => person.page.locator(`[part~="${name}"]`);
export const act = (place, name) => place.locator(`[data-act="${name}"]`);

/** The words of a place on one line. */
export const line = async (place) => (await place.innerText()).replace(/\s+/g, ' ').trim();

/** Waits until the words of a place are these. `name`: the place in the message of a failure. */
export const says = (name, place, what) => until(`${name} says ${what}`, async () => what.test(await line(place).catch(() => '')));
