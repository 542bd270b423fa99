/**
 * What a person is about to write over: the places that the other side holds, read off the commands, and the commands as
 * they are when those are proposed instead.
 *
 * The relay decides; this only asks before it does.
 */
import type { Command, Side, View } from '../../plan-types.js';

/** A place and the value that somebody wants it to have. */
export interface Wish {
  path: string;
  /** As the document would have it. */
  value: unknown;
}

/** The places that a command sets, as far as a side can hold them. */
export function wishes(command: Command): Wish[] {
  switch (command.type) {
    case 'editPlan':
      return [{ path: `plan/${command.field}`, value: command.value }];
    case 'editStep':
      return [{ path: `steps/${command.id}/${command.field}`, value: command.value }];
    case 'editCriterion':
      return [{ path: `criteria/${command.id}/${command.field}`, value: command.value }];
    case 'editRisk':
      return [{ path: `risks/${command.id}/${command.field}`, value: command.value }];
    case 'editPerson':
      return [{ path: `people/${command.id}/${command.field}`, value: command.value }];
    case 'remove':
      return [{ path: `${command.path}/removed`, value: true }];
    case 'setPaper':
      return [{ path: `paper/${command.review}`, value: command.needed === null ? null : { needed: command.needed } }];
    case 'setHoliday':
      return [{ path: `holidays/${command.side}/${command.date}`, value: command.label }];
    case 'setWorkweek':
      return [{ path: `plan/workweek`, value: { [command.side]: command.days } }];
    default:
      return [];
  }
}

/** Whether a side other than the reader's holds what is wished for. */
function isHeld({ path, value }: Wish, held: View['held'], reader: Side): boolean {
  const holder = held[path] ?? byNature(path, value);
  if (holder === undefined || holder === reader) return false;
  // A step is held open, not at one of its states: only whether there is such a step can be held.
  return !path.endsWith('/status') || value === 'dropped';
}

/** Some places belong to a side whoever wrote them. */
function byNature(path: string, value: unknown): Side | undefined {
  if (path === 'plan/pausedUntil') return 'buyer';
  if (path.startsWith('paper/') && (value as { needed?: boolean } | null)?.needed === false) return 'buyer';
  if (path === 'plan/workweek') return Object.keys(value as object)[0] as Side;
  const holiday = /^holidays\/(buyer|seller)\//.exec(path);
  return holiday?.[1] as Side | undefined;
}

/** What of these commands the other side holds; empty when all of it can be written. */
export function heldAgainst(view: Pick<View, 'held' | 'reader' | 'people'>, commands: readonly Command[]): Wish[] {
  // The answer to a proposal is that of whoever holds the place.
  return commands.flatMap(wishes).filter((wish) => isHeld(wish, heldWithPeople(view), view.reader.side));
}

/** With the people of the other side: their side, address and removal are theirs. */
function heldWithPeople({ held, reader, people }: Pick<View, 'held' | 'reader' | 'people'>): View['held'] {
  const theirs = people.filter((person) => person.side !== null && person.side !== reader.side);
  const more = theirs.flatMap(({ id, side }) => ['side', 'email', 'removed'].map((field) => [`people/${id}/${field}`, side as Side]));
  return { ...Object.fromEntries(more), ...held };
}

/** The same commands, with what is held as a proposal to its side. */
export function proposed(commands: readonly Command[], held: readonly Wish[], note: string): Command[] {
  const places = new Set(held.map(({ path }) => path));
  return commands.flatMap((command) => {
    const wanted = wishes(command).filter(({ path }) => places.has(path));
    if (!wanted.length) return [command];
    return wanted.map(({ path, value }): Command => ({ type: 'propose', path, value, ...(note ? { note } : {}) }));
  });
}
