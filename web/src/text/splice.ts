/**
 * Pure arithmetic of concurrent typing in one field. Offsets and lengths count UTF-16 units, as JavaScript strings do.
 *
 * The field keeps the text it last agreed on with the plan. Typing becomes one replacement against that
 * text; what others type arrives as deltas, under which texts, replacements and carets are carried over.
 */
import type { TextSplice } from '../generated/plan.js';

/** One replacement: at `at`, `remove` units go and `insert` comes. */
export interface Replacement {
  at: number;
  remove: number;
  insert: string;
}

/** A selection; `anchor` is where it began, `head` is where the caret is. */
export interface Selection {
  anchor: number;
  head: number;
}

/**
 * The smallest single replacement that turns `from` into `to`. Among equal letters it is placed so that it ends at the
 * caret, which is where the person typed. Never splits a surrogate pair. `null` when nothing differs.
 */
export function replacement(from: string, to: string, caret = to.length): Replacement | null {
  if (from === to) return null;
  const shortest = Math.min(from.length, to.length);
  // Nothing after the caret was typed: as much as possible of the end stays.
  const tailMost = Math.min(shortest, Math.max(0, to.length - caret));
  let tail = 0;
  while (tail < tailMost && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  let head = 0;
  while (head < shortest - tail && from[head] === to[head]) head += 1;
  // The caret was no help (a change behind it): let the end stay as far as it is equal.
  while (tail < shortest - head && from[from.length - 1 - tail] === to[to.length - 1 - tail])
    tail += 1;
  if (head > 0 && isHighSurrogate(from, head - 1)) head -= 1;
  if (tail > 0 && isLowSurrogate(from, from.length - tail)) tail -= 1;
  return { at: head, remove: from.length - head - tail, insert: to.slice(head, to.length - tail) };
}

/** The text after a replacement. */
export function replaced(text: string, { at, remove, insert }: Replacement): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/** The text after a delta; `null` when the delta does not fit the text. */
export function applied(text: string, delta: readonly TextSplice[]): string | null {
  let at = 0;
  let result = '';
  for (const part of delta) {
    if ('insert' in part) {
      result += part.insert;
      continue;
    }
    const length = 'keep' in part ? part.keep : part.delete;
    if (at + length > text.length) return null;
    if ('keep' in part) result += text.slice(at, at + length);
    at += length;
  }
  return result + text.slice(at);
}

/** A replacement as a delta. */
export function asDelta({ at, remove, insert }: Replacement): TextSplice[] {
  const delta: TextSplice[] = [];
  if (at > 0) delta.push({ keep: at });
  if (insert) delta.push({ insert });
  if (remove > 0) delta.push({ delete: remove });
  return delta;
}

/**
 * Where an offset comes to lie under somebody else's delta. Text that is inserted exactly at the offset comes after it,
 * so that a caret stays behind what its person typed; with `stick` `'right'` it comes before it.
 */
export function carried(
  offset: number,
  delta: readonly TextSplice[],
  stick: 'left' | 'right' = 'left',
): number {
  let old = 0;
  let now = 0;
  for (const part of delta) {
    if (old > offset) break;
    if ('keep' in part) {
      if (old + part.keep > offset) return now + (offset - old);
      old += part.keep;
      now += part.keep;
    } else if ('insert' in part) {
      if (old === offset && stick === 'left') return now;
      now += part.insert.length;
    } else {
      if (old + part.delete > offset) return now;
      old += part.delete;
    }
  }
  return now + (offset - old);
}

/** A selection under somebody else's delta; what is inserted at its edges does not become selected. */
export function carriedSelection(
  { anchor, head }: Selection,
  delta: readonly TextSplice[],
): Selection {
  if (anchor === head) {
    const at = carried(head, delta);
    return { anchor: at, head: at };
  }
  const start = carried(Math.min(anchor, head), delta, 'right');
  const end = Math.max(start, carried(Math.max(anchor, head), delta, 'left'));
  return anchor < head ? { anchor: start, head: end } : { anchor: end, head: start };
}

/**
 * One's own replacement, made against a text to which somebody else's delta has been applied meanwhile. Text that the other
 * deleted is not deleted again; text that the other inserted within the replaced range stays, behind one's own text.
 */
export function carriedReplacement(own: Replacement, delta: readonly TextSplice[]): Replacement[] {
  const end = own.at + own.remove;
  const kept: [number, number][] = [];
  let old = 0;
  let now = 0;
  const keep = (length: number): void => {
    const from = Math.max(old, own.at);
    const to = Math.min(old + length, end);
    if (from < to) kept.push([now + (from - old), to - from]);
    old += length;
    now += length;
  };
  for (const part of delta) {
    if ('keep' in part) keep(part.keep);
    else if ('insert' in part) now += part.insert.length;
    else old += part.delete;
  }
  keep(Math.max(0, end - old));
  // From the back, so that earlier offsets stay right; the inserted text goes where the range began.
  const at = carried(own.at, delta);
  const parts: Replacement[] = kept
    .reverse()
    .map(([from, length]) => ({ at: from, remove: length, insert: '' }));
  const last = parts.at(-1);
  if (last && last.at === at) last.insert = own.insert;
  else if (own.insert) parts.push({ at, remove: 0, insert: own.insert });
  return parts;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
