/**
 * When the state of saving is drawn. A key makes an edit that is saved nowhere, then on the device, then on the server. The first is
 * drawn at once, because the page never says more than is so; what got better a moment later, because each drawing costs a frame.
 */
import type { SessionEvent } from '../../generated/plan.js';

type SyncEvent = Extract<SessionEvent, { type: 'sync' }>;

const soonMs = 200;

export class SyncDraw {
  #last: SyncEvent | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly draw: () => void) {}

  heard(event: SyncEvent): void {
    const last = this.#last;
    this.#last = event;
    const better =
      last !== undefined &&
      last.state === event.state &&
      last.keeps === event.keeps &&
      JSON.stringify(last.role) === JSON.stringify(event.role) &&
      last.savedOnDevice <= event.savedOnDevice &&
      last.savedOnServer <= event.savedOnServer;
    clearTimeout(this.#timer);
    if (better) this.#timer = setTimeout(this.draw, soonMs);
    else this.draw();
  }

  /** Nothing is drawn any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#last = undefined;
  }
}
