/** Scrolling: one function, so that reduced motion holds everywhere and the way ends with its target on the screen. */

/** So long a page may go on growing after somebody was led to a place of it. */
const followMs = 2_500;
/** The reader takes over with any of these. */
const byHand = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

let following: AbortController | undefined;

/**
 * Scrolls an element to its place on the screen, and keeps it there while the page above it is still being drawn, until the
 * reader scrolls, presses or types.
 */
export function scrollToTarget(
  target: Element,
  block: 'start' | 'center' | 'nearest' = 'center',
): void {
  following?.abort();
  const ended = new AbortController();
  following = ended;
  const { signal } = ended;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let gliding = !still && !isOnScreen(target);
  target.scrollIntoView({ block, behavior: still ? 'instant' : 'smooth' });
  // The place that this scrolled to: at any other one somebody else scrolled, and is let be.
  let own = scrollY;
  const look = (): void => {
    if (!target.isConnected) return ended.abort();
    if (gliding || isOnScreen(target)) return;
    target.scrollIntoView({ block, behavior: 'instant' });
    own = scrollY;
  };
  const scrolled = (): void => {
    if (!gliding && Math.abs(scrollY - own) > 2) ended.abort();
  };
  addEventListener('scroll', scrolled, { signal });
  const grows = new ResizeObserver(look);
  grows.observe(target.closest('.page') ?? document.documentElement);
  const arrived = (): void => {
    if (gliding) own = scrollY;
    gliding = false;
    look();
  };
  addEventListener('scrollend', arrived, { signal, capture: true });
  for (const type of byHand)
    addEventListener(type, () => ended.abort(), { signal, capture: true, passive: true });
  const timer = setTimeout(() => ended.abort(), followMs);
  signal.addEventListener('abort', () => {
    grows.disconnect();
    clearTimeout(timer);
  });
}

/** Goes back to where the page was scrolled to before it showed something else. */
export function scrollBack(top: number): void {
  following?.abort();
  scrollTo({ top, behavior: 'instant' });
}

/** Scrolls to an element and gives it the focus. */
export function goThere(target: HTMLElement, block: 'start' | 'center' = 'center'): void {
  scrollToTarget(target, block);
  target.focus({ preventScroll: true });
}

/** Whether all of it is on the screen, or, where it is higher than that, its beginning. */
export function isOnScreen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return (
    top >= coveredTo(element) - 1 &&
    (bottom <= innerHeight || (height > innerHeight && top < innerHeight / 2))
  );
}

/** The height of the lines that stay over an element of the plan at the top of the screen (`frame/stuck.ts`). */
export function coveredTo(element: Element): number {
  const isUnder = element.closest('.main, .presented') && !element.closest('.stuck');
  const page = isUnder ? element.closest<HTMLElement>('.page') : null;
  return Number.parseFloat(page?.style.getPropertyValue('--_stuck') ?? '') || 0;
}
