/**
 * When this person last had the plan open for a while, so that what others changed since is told. The relay knows it of all devices of
 * people who gave a name; beside that it is kept on the device, under the person and the plan, for whoever opens it offline.
 */

/** A shorter look is none. */
const visitMs = 5_000;
const noteEveryMs = 30_000;

export class Visits {
  /** The end of the last visit before this one; nothing on the first one. */
  last: string | undefined;
  /** Whether it is known. */
  isKnown = false;

  #name: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The plan is open, as whoever this name says. */
  begin(name: string | undefined): void {
    if (!name || name === this.#name) return;
    this.end();
    this.#name = name;
    this.last = read(key(name));
    this.#timer = setTimeout(() => this.#note(), visitMs);
  }

  /** The relay told until when they last had it open: null where they never had. */
  told(at: string | null | undefined): void {
    if (at === undefined || this.isKnown) return;
    this.isKnown = true;
    if (at && (!this.last || Date.parse(at) > Date.parse(this.last))) this.last = at;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#name = undefined;
    this.last = undefined;
    this.isKnown = false;
  }

  #note(): void {
    if (this.#name) write(key(this.#name), new Date().toISOString());
    this.#timer = setTimeout(() => this.#note(), noteEveryMs);
  }
}

function key(name: string): string {
  return `${name}/visit`;
}

/** Where the browser keeps nothing, only the relay knows. */
function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, at: string): void {
  try {
    localStorage.setItem(name, at);
  } catch {
    // The relay knows it all the same.
  }
}
