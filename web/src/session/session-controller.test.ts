import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PlanSession, SessionOptions } from '../client.js';
import type { Report, SessionEvent, View } from '../generated/plan.js';
import { SessionController, type SessionHost } from './session-controller.js';

// A frame is drawn when the test says so.
const frames = new Map<number, () => void>();
let lastFrame = 0;
globalThis.requestAnimationFrame = (draw) => {
  frames.set((lastFrame += 1), () => draw(0));
  return lastFrame;
};
globalThis.cancelAnimationFrame = (frame) => void frames.delete(frame);

function drawFrames(): void {
  const due = [...frames.values()];
  frames.clear();
  due.forEach((draw) => draw());
}

/** A core without a plan: its views are numbered, and it notes how it is called. */
class Core {
  views = 0;
  closed = 0;
  tokens: string[] = [];
  refuses: Error | undefined;
  today = '2026-11-30';
  tell: (event: SessionEvent) => void = () => {};

  readonly session = {
    open: async () => {},
    close: () => void (this.closed += 1),
    setToken: (token: string) => void this.tokens.push(token),
    today: () => this.today,
    view: () => {
      this.views += 1;
      return {
        today: this.today,
        elements: [],
        findings: [],
        number: this.views,
        header: { title: '', goal: '' },
        groups: [],
        criteria: [],
        risks: [],
      } as unknown as View;
    },
    dispatch: () => {
      if (this.refuses) throw this.refuses;
      return { made: ['S'] };
    },
  } as unknown as PlanSession;
}

/** A component without a page: it notes what it is told. */
class Host implements SessionHost {
  heardTypes: string[] = [];
  reports = 0;
  failures: string[] = [];

  worded: Report | undefined;

  redraw(): void {}

  reportInWords(): Promise<Report | undefined> {
    return Promise.resolve(this.worded);
  }

  heard(event: SessionEvent): void {
    this.heardTypes.push(event.type);
  }

  reportChanged(): void {
    this.reports += 1;
  }

  fail(code: string): void {
    this.failures.push(code);
  }
}

const options = { relay: 'https://plans.example', plan: 'acme', token: 't' };
const online = {
  type: 'sync',
  state: 'online',
  savedOnDevice: true,
  savedOnServer: true,
  keeps: 'device',
  role: null,
  detail: null,
} as const;

/** An open session, closed when its test ends. */
async function opened(
  t: TestContext,
): Promise<{ core: Core; host: Host; session: SessionController }> {
  const [core, host] = [new Core(), new Host()];
  const session = new SessionController(host, async ({ onEvent }: SessionOptions) => {
    core.tell = onEvent;
    return core.session;
  });
  t.after(() => session.close());
  await session.open(options);
  core.tell({ type: 'ready' });
  core.tell(online);
  return { core, host, session };
}

test('[EMB60] what a session still says after its end, or after another one was opened, changes nothing', async (t) => {
  const { core, host, session } = await opened(t);
  const former = core.tell;
  await session.open({ ...options, plan: 'other' });
  assert.equal(core.closed, 1, 'the former session was closed');
  const heard = host.heardTypes.length;
  former({ type: 'peers', peers: [] });
  assert.equal(session.state, 'loading');
  former(online);
  assert.equal(session.state, 'loading', 'still that of the new session');
  assert.equal(host.heardTypes.length, heard);
  core.tell(online);
  assert.equal(session.state, 'online');
  session.close();
  core.tell({ ...online, state: 'offline' });
  assert.equal(session.state, 'online');
});

test('[EMB60] a session that comes to life after the component was closed is let go', async () => {
  const [core, host] = [new Core(), new Host()];
  let connected: (session: PlanSession) => void = () => {};
  const session = new SessionController(
    host,
    () => new Promise((resolve) => (connected = resolve)),
  );
  const opening = session.open(options);
  session.close();
  connected(core.session);
  await opening;
  assert.equal(core.closed, 1);
  assert.equal(session.core, undefined);
});

test('[EMB61] typing is shown with the next frame, commands and what others change at once', async (t) => {
  const { core, session } = await opened(t);
  const views = core.views;
  session.type('risks/R/text', [{ at: 0, remove: 0, insert: 'a' }]);
  session.type('risks/R/text', [{ at: 1, remove: 0, insert: 'b' }]);
  assert.equal(core.views, views);
  assert.ok(session.stale);
  drawFrames();
  assert.equal(core.views, views + 1, 'one view for both keys');
  assert.ok(!session.stale);
  assert.deepEqual(session.dispatch([]), ['S']);
  assert.equal(core.views, views + 2);
  core.tell({
    type: 'changed',
    local: false,
    changes: [{ change: 'text', path: 'goal', delta: [{ retain: 1 }] }],
  } as unknown as SessionEvent);
  assert.equal(core.views, views + 3);
  assert.equal(session.deltasOf('goal').length, 1);
  session.drawn();
  assert.equal(session.deltasOf('goal').length, 0);
});

test('[EMB61] a refused command throws, and the plan is shown as it is', async (t) => {
  const { core, session } = await opened(t);
  const views = core.views;
  core.refuses = new Error('no');
  assert.throws(() => session.dispatch([]), /no/);
  assert.equal(core.views, views + 1);
});

test('[EMB62] a fresh token goes on with an open session alone; a core that stopped is asked nothing any more', async (t) => {
  const { core, session } = await opened(t);
  assert.ok(session.renew('fresh'));
  assert.deepEqual(core.tokens, ['fresh']);
  const { view } = session;
  session.fail({ code: 'crashed', message: '' });
  assert.equal(core.closed, 1);
  assert.equal(session.core, undefined);
  assert.ok(!session.renew('again'), 'a session that failed needs to be opened anew');
  session.refresh();
  assert.equal(session.view, view, 'what was read stays');
});

test('[PLN17] a text that is typed is in the view at once, and the core works the view out when the typing pauses', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { core, session } = await opened(t);
  const views = core.views;
  session.view = { ...session.view!, header: { ...session.view!.header, title: 'Plan' } };
  session.type('title', [{ at: 4, remove: 0, insert: ' B' }]);
  session.type('title', [{ at: 6, remove: 0, insert: 'C' }]);
  assert.equal(session.view.header.title, 'Plan BC');
  assert.ok(session.stale, 'nothing drew it yet');
  drawFrames();
  assert.ok(!session.stale);
  assert.equal(core.views, views, 'the core was not asked');
  t.mock.timers.tick(400);
  assert.equal(core.views, views + 1);
});

test('[PLN20] a report that says what the last one said asks the core for nothing', async (t) => {
  const { core } = await opened(t);
  const report = (side: string) =>
    ({ type: 'report', report: { side } }) as unknown as SessionEvent;
  core.tell(report('seller'));
  drawFrames();
  const views = core.views;
  core.tell(report('seller'));
  drawFrames();
  assert.equal(core.views, views);
  core.tell(report('buyer'));
  drawFrames();
  assert.equal(core.views, views + 1);
});

test('[SGN13] a report and the view that knows its holds change together', async (t) => {
  const { core, host, session } = await opened(t);
  const { view } = session;
  core.tell({ type: 'report', report: { side: 'seller' } } as unknown as SessionEvent);
  assert.equal(session.report, null, 'the screen names nothing yet that the view does not know');
  assert.equal(session.view, view);
  assert.ok(!host.heardTypes.includes('report'));
  drawFrames();
  assert.equal((session.report as unknown as { side: string }).side, 'seller');
  assert.notEqual(session.view, view);
  assert.equal(host.heardTypes.at(-1), 'report');
});

test('[LNG6] words of the diagnosis that the page lacks are those that the relay gives in its language, unless another report came', async (t) => {
  const { core, host, session } = await opened(t);
  const report = (says: string, at = '1'): Report =>
    ({
      side: 'seller',
      today: at,
      findings: [{ id: 'T1', code: 't1-of-no-catalogue', params: {}, says, do: says }],
    }) as unknown as Report;
  const says = (): string | undefined => session.report?.findings[0]?.says;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    drawFrames();
  };
  host.worded = report('Auf Deutsch.');
  core.tell({ type: 'report', report: report('In English.') });
  drawFrames();
  assert.equal(says(), 'In English.');
  await settled();
  assert.equal(says(), 'Auf Deutsch.');
  core.tell({ type: 'report', report: report('Second.', '2') });
  host.worded = undefined;
  core.tell({ type: 'report', report: report('Third.', '3') });
  await settled();
  assert.equal(says(), 'Third.');
});
