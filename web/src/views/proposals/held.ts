/**
 * The places that a person is about to write over: those that the other side holds, and for a guest those of their own side, read
 * off the commands, and the commands as they are when those are proposed instead.
 *
 * The relay decides; this only asks before it does.
 */
import { signaturesAt } from '../../attest/signed.js';
import type { Command, Side, Signature, View } from '../../generated/plan.js';

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
      return [
        {
          path: `paper/${command.review}`,
          value: command.needed === null ? null : { needed: command.needed },
        },
      ];
    case 'setHoliday':
      return [{ path: `holidays/${command.side}/${command.date}`, value: command.label }];
    case 'link':
      return [
        { path: `steps/${command.id}/after/${command.after}`, value: command.basis ?? 'confirmed' },
      ];
    case 'unlink':
      return [{ path: `steps/${command.id}/after/${command.after}`, value: null }];
    case 'setWorkweek':
      return [{ path: `plan/workweek`, value: { [command.side]: command.days } }];
    default:
      return [];
  }
}

/** The part of a view that says who holds what. */
type Holding = Pick<View, 'held' | 'reader' | 'people' | 'groups'>;

/** The side that has to accept what is wished for; nothing where the reader just writes. */
export function holderOf(
  { path, value }: Wish,
  { held, reader, groups }: Omit<Holding, 'people'>,
): Side | undefined {
  const holder = held[heldAs(path)] ?? byNature(path, value);
  // A place that is a side's by its nature its guests may write where nobody verified did: the relay knows. A pause they suggest.
  const isCovered = held[heldAs(path)] !== undefined || path === 'plan/pausedUntil';
  if (holder === undefined || (holder === reader.side && !(reader.guest && isCovered)))
    return undefined;
  const [, step] = /^steps\/(.+)\/status$/.exec(path) ?? [];
  if (step === undefined) return holder;
  // A step is not held at one of its states: only whether there is such a step can be.
  const now = groups.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.status;
  return (value === 'dropped') !== (now === 'dropped') ? holder : undefined;
}

/** The name under which the relay tells who holds a place: of the states of a step only whether it is dropped. */
function heldAs(path: string): string {
  return path.replace(/^(steps\/.+)\/status$/, '$1/dropped');
}

/** Some places belong to a side whoever wrote them. */
function byNature(path: string, value: unknown): Side | undefined {
  if (path === 'plan/pausedUntil') return 'buyer';
  if (path.startsWith('paper/') && (value as { needed?: boolean } | null)?.needed === false)
    return 'buyer';
  if (path === 'plan/workweek') return Object.keys(value as object)[0] as Side;
  const holiday = /^holidays\/(buyer|seller)\//.exec(path);
  return holiday?.[1] as Side | undefined;
}

/** The parts of these commands that somebody else has to accept; empty when all of it can be written. */
export function heldAgainst(view: Holding, commands: readonly Command[]): Wish[] {
  const all = { ...view, held: heldWithPeople(view) };
  // The answer to a proposal is that of whoever holds the place.
  return commands.flatMap(wishes).filter((wish) => holderOf(wish, all) !== undefined);
}

/** With the people of the other side: their side, removal and address are theirs; one that is not there anybody may add. */
function heldWithPeople({ held, reader, people }: Holding): View['held'] {
  const theirs = people.filter((person) => person.side !== null && person.side !== reader.side);
  const more = theirs.flatMap(({ id, side, email }) =>
    ['side', 'removed', ...(email === null ? [] : ['email'])].map((field) => [
      `people/${id}/${field}`,
      side as Side,
    ]),
  );
  return { ...Object.fromEntries(more), ...held };
}

/** The question before commands are carried out. */
export type Asking =
  /** Some of it is the other side's: it can be suggested. */
  | { kind: 'suggest'; commands: readonly Command[]; held: readonly Wish[] }
  /** Some of it is signed: it can be changed, and the signature is then out of date. */
  | { kind: 'signed'; commands: readonly Command[]; signed: readonly Wish[] }
  /** A signed text; without commands it is opened to be typed into. */
  | { kind: 'text'; path: string; commands: readonly Command[] };

/** The signatures of the plan, and the texts that the reader said they would edit all the same. */
export interface Signed {
  signatures: readonly Signature[] | undefined;
  unlocked: ReadonlySet<string>;
}

/** The question to be answered before these commands are carried out; none where they can be. */
export function askingFirst(
  view: Holding,
  signed: Signed,
  commands: readonly Command[],
): Asking | undefined {
  const held = heldAgainst(view, commands);
  const touched = signedAgainst(view, signed, commands);
  // A guest only suggests over what is signed.
  if (view.reader.guest && touched.length) {
    const paths = new Set(held.map(({ path }) => path));
    held.push(...touched.filter(({ path }) => !paths.has(path)));
  }
  if (held.length) return { kind: 'suggest', commands, held };
  const text = commands.find(
    (command) =>
      (command.type === 'setText' || command.type === 'editText') && isLocked(signed, command.path),
  );
  if (text && 'path' in text) return { kind: 'text', path: text.path, commands };
  return touched.length ? { kind: 'signed', commands, signed: touched } : undefined;
}

/** Whether a text is part of a signature, and the reader did not say yet that they edit it all the same. */
export function isLocked({ signatures, unlocked }: Signed, path: string): boolean {
  return !unlocked.has(path) && signaturesAt(signatures, path).length > 0;
}

/** The places of these commands that somebody signed as they stand. */
export function signedAgainst(
  { groups }: Pick<Holding, 'groups'>,
  { signatures }: Signed,
  commands: readonly Command[],
): Wish[] {
  return commands.flatMap(wishes).filter(({ path, value }) => {
    const [, step] = /^steps\/(.+)\/status$/.exec(path) ?? [];
    if (step === undefined) return signaturesAt(signatures, path).length > 0;
    // Of the states of a step only whether it is dropped is signed.
    const now = groups.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.status;
    return (
      (value === 'dropped') !== (now === 'dropped') &&
      signaturesAt(signatures, `steps/${step}/dropped`).length > 0
    );
  });
}

/** The same commands, with what is held as a proposal to its side. */
export function proposed(
  commands: readonly Command[],
  held: readonly Wish[],
  note: string,
): Command[] {
  const places = new Set(held.map(({ path }) => path));
  return commands.flatMap((command) => {
    const wanted = wishes(command).filter(({ path }) => places.has(path));
    if (!wanted.length) return [command];
    return wanted.map(({ path, value }): Command => ({
      type: 'propose',
      path,
      value,
      ...(note ? { note } : {}),
    }));
  });
}
