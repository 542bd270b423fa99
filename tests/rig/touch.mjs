/** Targets for a finger: those on the screen, and the size of the place where a tap reaches each. */

/** The side of a square that a finger hits, in px. */
const FINGER = 44;

/**
 * The targets that are smaller, as lines that name each with its size. The size is that of the place where a tap reaches the
 * target, which may be larger than what is drawn. A target in running text is as high as its line (WCAG 2.5.8).
 */
export function smallTargets(page) {
  return page.locator('mutual-action-plan').evaluate(async (plan, finger) => {
    const root = plan.shadowRoot;
    const modal = [...root.querySelectorAll('dialog:modal')].at(-1);
    const targets = 'button, a[href], input, select, summary, [role="button"]';
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

    const isShown = (target) => {
      const { width, height } = target.getBoundingClientRect();
      return target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1 && !target.closest('.skips');
    };
    const inText = (target) =>
      getComputedStyle(target).display.startsWith('inline') &&
      [...target.parentElement.childNodes].some((node) => node !== target && /\p{L}/u.test(node.nodeType === Node.TEXT_NODE ? node.data : node.localName === 'span' ? node.textContent : ''));
    const reaches = (target, x, y) => {
      const hit = root.elementFromPoint(x, y);
      return hit !== null && (target.contains(hit) || hit.closest('label')?.control === target);
    };
    /** How far the target reaches from its middle in one direction. */
    const reach = (target, x, y, dx, dy) => {
      let n = 0;
      while (n < finger && reaches(target, x + dx * (n + 1), y + dy * (n + 1))) n += 1;
      return n;
    };

    const small = [];
    for (const target of (modal ?? root).querySelectorAll(targets)) {
      if (!isShown(target) || inText(target)) continue;
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      await drawn();
      const { left, top, width, height } = target.getBoundingClientRect();
      if (Math.round(width) >= finger && Math.round(height) >= finger) continue;
      const [x, y] = [left + width / 2, top + height / 2];
      const across = Math.max(Math.round(width), reach(target, x, y, -1, 0) + reach(target, x, y, 1, 0) + 1);
      const down = Math.max(Math.round(height), reach(target, x, y, 0, -1) + reach(target, x, y, 0, 1) + 1);
      if (across >= finger && down >= finger) continue;
      const name = target.getAttribute('aria-label') ?? (target.textContent.trim().replace(/\s+/g, ' ') || target.title || target.closest('label')?.textContent.trim() || target.labels?.[0]?.textContent.trim());
      small.push(`${across} × ${down}: ${target.localName}.${target.className} “${name}”`);
    }
    return small;
  }, FINGER);
}
