/**
 * Addresses of a plan's files that the browser opens by itself: a calendar, a page to print, the certificate. The browsers of
 * mail apps save nothing that a page made itself, so files are links to the relay, with a token that opens files and nothing
 * else for some minutes. It is asked for when a link is first drawn, and renewed while the page is looked at.
 */

/** The calls to the relay that links need. */
export interface LinkSource {
  /** Asks for a token for files; rejected where none can be had now. */
  token(): Promise<{ token: string; expires: string }>;
  /** The address of something about the plan. */
  address(what: string): string;
  redraw(): void;
}

/** A token that is over within this time opens nothing by the time its link is followed. */
const graceMs = 20_000;
/** After a refusal, and between renewals at the least. */
const pauseMs = 30_000;

export class FileLinks {
  #held: { token: string; until: number } | undefined;
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opening = 0;
  readonly #seen = (): void => {
    if (document.visibilityState === 'visible' && this.#timer !== undefined) this.#renewIfDue();
  };

  constructor(private readonly source: LinkSource) {}

  /** The address of a file, as `export.ics`; nothing until the relay gave a token. */
  href(what: string): string | undefined {
    const held = this.#held;
    if (!held || held.until - Date.now() < graceMs) {
      if (this.#timer === undefined) this.#ask();
      return undefined;
    }
    const and = what.includes('?') ? '&' : '?';
    return `${this.source.address(what)}${and}token=${encodeURIComponent(held.token)}`;
  }

  /** Forgets the token: another plan or person is opened. */
  end(): void {
    this.#opening += 1;
    this.#held = undefined;
    this.#asking = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    globalThis.document?.removeEventListener('visibilitychange', this.#seen);
  }

  #ask(): void {
    if (this.#asking) return;
    this.#asking = true;
    const opening = this.#opening;
    globalThis.document?.addEventListener('visibilitychange', this.#seen);
    void this.source.token().then(
      ({ token, expires }) => {
        if (opening !== this.#opening) return;
        const until = Date.parse(expires);
        this.#held = { token, until };
        this.#waits((until - Date.now()) / 2);
        this.source.redraw();
      },
      () => {
        if (opening === this.#opening) this.#waits(pauseMs);
      },
    );
  }

  #waits(ms: number): void {
    this.#asking = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#seen(), Math.max(ms, pauseMs));
  }

  #renewIfDue(): void {
    const left = (this.#held?.until ?? 0) - Date.now();
    if (left < renewAtMs) this.#ask();
    else this.#waits(left / 2);
  }
}

/** With less time left than this, a token is renewed. */
const renewAtMs = 8 * 60_000;
