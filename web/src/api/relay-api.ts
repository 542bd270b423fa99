/**
 * The relay by HTTP, for the plan that is open: calls with the reader's token, and tokens for other people.
 *
 * A token that has ended is replaced once by a fresh one of the page. A call that is refused for good, or that cannot
 * succeed from this page, is reported to the page once for each reason.
 */
import { type PlanErrorCode, PlanErrorEvent } from '../events.js';
import type { Side } from '../generated/plan.js';
import { Refusal, problemInWords } from '../locales/problems.js';
import { say } from '../locales/words.js';
import { FileLinks } from './file-links.js';
import { call, helpFor, isRefusal, look, type Obstacle, Obstructed, PolicyWatch } from './calls.js';

/** Where a plan is, and as whom it is opened. */
export interface Access {
  relay: string;
  plan: string;
  token?: string;
  tokenProvider?: () => Promise<string>;
}

/** The owner of the calls. */
export interface ApiHost {
  /** The locale of the page: what the relay says in words is asked for in its language. */
  readonly locale: string;
  redraw(): void;
  /** Tells the page something. */
  tell(event: Event): void;
  /** The plan cannot be connected at all. */
  fail(code: PlanErrorCode, message: string): void;
  /** Opens the plan anew as the person whom this token names. */
  useToken(token: string): void;
  /** The address at which the page opens this plan for the holder of a token. */
  linkFor(token: string): string;
}

/** The days off in a calendar file that a plan does not have yet, or why there are none. */
export type HolidayFile =
  { added: { date: string; label: string }[]; notUnderstood: string[] } | { problem: string };

type CallRequest = RequestInit & { headers?: Record<string, string> };

export class RelayApi {
  /** Why calls cannot succeed from this page though the plan is open; set while that is so. */
  obstacle: Obstacle | undefined;

  /** The addresses of the plan's files. */
  readonly files = new FileLinks({
    token: async () => {
      const answer = await this.#call('links', { method: 'POST' });
      if (!answer?.ok) throw new Error(`the relay answered ${answer?.status ?? 'nothing'}`);
      return answer.json() as Promise<{ token: string; expires: string }>;
    },
    address: (what) => {
      const { relay, plan } = this.#access!;
      return `${addressOf(relay)}v1/plans/${encodeURIComponent(plan)}/${what}`;
    },
    redraw: () => this.host.redraw(),
  });

  #access: Access | undefined;
  /** Grows with each opening, so that answers to a former plan's calls change nothing. */
  #opening = 0;
  /** Notices what the page's policy blocks. */
  #watch: PolicyWatch | undefined;
  /** The refusals and obstacles that the page was told of. */
  readonly #told = new Set<string>();
  #tried = false;

  constructor(private readonly host: ApiHost) {}

  /** Calls are for this plan from now on. Gives it back with a provider whose tokens the calls use, too. */
  begin<T extends Access>(access: T): T {
    this.end();
    const shared = this.#sharing(access, this.#opening);
    this.#access = shared;
    this.obstacle = undefined;
    this.#told.clear();
    this.#tried = false;
    this.#watch = this.#watching(access.relay);
    return shared;
  }

  /** Answers that are still under way change nothing any more. */
  end(): void {
    this.#opening += 1;
    this.files.end();
    this.stopWatching();
  }

  /** The page's policy is of no interest any more: there is no connection. */
  stopWatching(): void {
    this.#watch?.stop();
  }

  /** Goes on with a fresh token of the same person. */
  renew(token: string): void {
    if (this.#access) this.#access = { ...this.#access, token };
  }

  /** As given; a token that the page gives for the connection serves the calls by HTTP too. */
  #sharing<T extends Access>(access: T, opening: number): T {
    const { tokenProvider } = access;
    if (!tokenProvider) return access;
    const shared = async (): Promise<string> => {
      const token = await tokenProvider();
      // Another plan, or another person, may have been opened while the page looked for it.
      if (opening === this.#opening) this.renew(token);
      return token;
    };
    return { ...access, tokenProvider: shared };
  }

  /** Asks something about this plan, as `activity?path=steps`. */
  async ask<T>(what: string): Promise<T> {
    const answer = await this.#call(what, {});
    if (!answer?.ok) throw new Error(`the relay answered ${answer?.status ?? 'nothing'}`);
    return answer.json() as Promise<T>;
  }

  /**
   * Tells the relay something about this plan, as `attestations`; a call with the same key counts once. Rejected only when
   * there is no answer. `as` is the token of another one than the reader.
   */
  async post(
    what: string,
    body: unknown,
    key: string,
    as?: string,
  ): Promise<{ status: number; body: unknown }> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await this.#call(
      what,
      { method: 'POST', headers, body: JSON.stringify(body) },
      as,
    );
    if (!answer) throw new Error('there is no token');
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  }

  /** Lets the relay read a calendar file for a side's calendar. Nothing is written. Rejected when there is no answer. */
  async readHolidays(file: string, side: Side): Promise<HolidayFile> {
    const request = { method: 'POST', headers: { 'content-type': 'text/calendar' }, body: file };
    const answer = await this.#call(`holidays?side=${side}&dryRun=true`, request);
    if (answer?.ok) return answer.json() as Promise<HolidayFile>;
    const body = (await answer?.json().catch(() => undefined)) as { code?: string } | undefined;
    if (body?.code === 'import') return { problem: say('holidays-none') };
    return { problem: problemInWords({ status: answer?.status ?? 0, body }) };
  }

  /** Gives this person's name and address; they are not verified. Or goes on as somebody else (`other`), of the same side. */
  async become(name: string, email: string, other: boolean): Promise<void> {
    // A name given is the same person's. Somebody else is a new one: nothing of theirs is done under the former's name.
    const as = other ? await this.#tokenOf('invites', {}) : undefined;
    this.host.useToken(await this.#tokenOf('me', { name, email }, as));
  }

  /** A link for a colleague of the own side. */
  async inviteLink(name: string, email = '', step = ''): Promise<string> {
    const body = {
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
      ...(step ? { step } : {}),
    };
    return this.host.linkFor(await this.#tokenOf('invites', body));
  }

  async #tokenOf(what: string, body: unknown, as?: string): Promise<string> {
    const { status, body: answer } = await this.post(what, body, crypto.randomUUID(), as);
    const { token } = (answer ?? {}) as { token?: string };
    if (status >= 300 || !token) throw new Refusal({ status, body: answer });
    return token;
  }

  async #call(what: string, request: CallRequest, as?: string): Promise<Response | undefined> {
    const access = this.#access;
    if (!access) throw new Error('no plan is open');
    const base = addressOf(access.relay);
    const watch = (this.#watch ??= this.#watching(access.relay));
    const opening = this.#opening;
    const here = (): boolean => opening === this.#opening;
    const send = async (token: string): Promise<Response> => {
      const headers = {
        'accept-language': this.host.locale,
        ...request.headers,
        authorization: `Bearer ${token}`,
      };
      const url = `${base}v1/plans/${encodeURIComponent(access.plan)}/${what}`;
      try {
        const answer = await call(url, { ...request, headers }, `${base}healthz`, watch);
        if (here()) this.#reached();
        return answer;
      } catch (error) {
        if (here() && error instanceof Obstructed) this.#obstructed(error.obstacle);
        throw error;
      }
    };
    let answer = as ? await send(as) : access.token ? await send(access.token) : undefined;
    if (!as && access.tokenProvider && (!answer || answer.status === 401)) {
      // The connection or another call may have got a fresh one meanwhile.
      const now = here() ? this.#access?.token : undefined;
      answer = await send(now && now !== access.token ? now : await access.tokenProvider());
    }
    if (answer && here() && isRefusal(answer.status)) void this.#refused(what, answer.clone());
    return answer;
  }

  /** Looks once whether calls come through at all: nobody is to find out by signing. */
  tryCalls(): void {
    const relay = this.#access && new URL(addressOf(this.#access.relay));
    if (this.#tried || !relay || relay.origin === globalThis.location?.origin) return;
    this.#tried = true;
    const opening = this.#opening;
    void look(`${relay.href}healthz`, (this.#watch ??= this.#watching(relay.href))).then(
      (obstacle) => {
        if (obstacle && opening === this.#opening) this.#obstructed(obstacle);
      },
    );
  }

  #watching(relay: string): PolicyWatch {
    return new PolicyWatch(relay, ({ code, cause }) => this.host.fail(code, cause));
  }

  /** A call came through: nothing stands in between any more. */
  #reached(): void {
    if (!this.obstacle) return;
    this.obstacle = undefined;
    this.host.redraw();
  }

  /** No call can succeed: said on the page and to it, once. */
  #obstructed(obstacle: Obstacle): void {
    this.obstacle = obstacle;
    this.host.redraw();
    const { code, cause, help } = obstacle;
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.host.tell(new PlanErrorEvent(code, cause, true, help));
  }

  /** The relay, or something in its place, refused a call for good: told to the page, once for each call and reason. */
  async #refused(what: string, answer: Response): Promise<void> {
    const [which] = what.split('?');
    const body = (await answer.json().catch(() => undefined)) as
      { code?: string; detail?: string; missing?: unknown } | undefined;
    // That is an answer to what the person did, who is told in the place where they did it.
    if (
      body?.missing ||
      ((answer.status === 400 || answer.status === 422) &&
        (which === 'me' || which === 'invites' || which === 'holidays'))
    )
      return;
    const key = `${which} ${answer.status} ${body?.code ?? ''}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.host.tell(
      new PlanErrorEvent(
        body?.code ?? 'http',
        problemInWords({ status: answer.status, body }),
        false,
        helpFor(answer.status),
        body?.detail,
      ),
    );
  }
}

/** The relay's absolute address with one `/` at its end. */
function addressOf(relay: string): string {
  return new URL(relay, globalThis.location?.href).href.replace(/\/*$/, '/');
}
