/**
 * The words of the interface: the catalogues of `crates/words`, formatted as `crates/words/src/lib.rs` formats them, so that a code with its parameters reads the
 * same on the page and in what the relay says. A message that is missing shows as its name in braces.
 *
 * A page has one locale, by which both its words and its days are chosen: days are spelt by `Intl`, however they come.
 */
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import english from '../../../crates/words/locales/en.ftl';
import type { Message, Param, Params } from '../generated/plan.js';
import { dayInWords, dayMessage } from './dates.js';
import { fallback, regional } from './locale.js';

/** How the days of a message are spelt; with their year where nothing is said. */
export type Spell = (day: string) => string;

const catalogues: Record<string, string> = { en: english };

/** The words of one locale. */
export class Words {
  #bundle: FluentBundle;

  constructor(
    readonly locale: string,
    catalogue: string,
  ) {
    this.#bundle = new FluentBundle(locale, { useIsolating: false });
    this.#bundle.addResource(new FluentResource(catalogue));
  }

  /** A message, or one of its attributes; nothing where it has no such attribute. */
  find(
    code: string,
    attribute: string | undefined,
    params: Params | undefined,
    spell?: Spell,
  ): string | undefined {
    const message = this.#bundle.getMessage(code);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (!pattern) return undefined;
    const args = Object.fromEntries(
      Object.entries(params ?? {}).map(([name, param]) => [name, this.#value(param, spell)]),
    );
    // With a list to put them in errors do not throw; the test of the catalogues finds them.
    return this.#bundle.formatPattern(pattern, args, []);
  }

  /** A message in words. */
  message({ code, params }: Message, spell?: Spell): string {
    const day = dayMessage(code, params, this.locale);
    if (day !== undefined) return day;
    return this.find(code, undefined, params, spell) ?? `{${code}}`;
  }

  #value(param: Param, spell?: Spell): string | FluentNumber {
    if (typeof param === 'string') return param;
    // Without signs between thousands, as the relay writes numbers.
    if (typeof param === 'number') return new FluentNumber(param, { useGrouping: false });
    if ('day' in param) return spell ? spell(param.day) : dayInWords(param.day, this.locale);
    if ('code' in param) return this.message(param, spell);
    if ('any' in param) return this.#join(param.any, 'list-or', 'list-or', spell);
    return this.#join(param, 'list-middle', 'list-and', spell);
  }

  /** All but the last joined by one message, the last by another. */
  #join(params: readonly Param[], middle: string, end: string, spell?: Spell): string {
    const [begin = '', ...rest] = params
      .map((param) => this.#value(param, spell))
      .map((part) => (typeof part === 'string' ? part : String(part.value)));
    return rest.reduce(
      (first, second, nth) =>
        this.message({ code: nth === rest.length - 1 ? end : middle, params: { first, second } }),
      begin,
    );
  }
}

const known = new Map<string, Words>();

/** The language of a locale, without script and region. */
export function languageOf(locale: string): string {
  return regional(locale).split('-')[0] ?? '';
}

/** Takes the catalogue of a language in, as text. */
export function learn(language: string, catalogue: string): void {
  catalogues[language] = catalogue;
  // Locales of that language were worded in English until now.
  known.clear();
}

/** The words of a locale; English where its language has no catalogue, or not yet. */
export function wordsOf(locale: string): Words {
  let words = known.get(locale);
  if (!words) {
    const language = languageOf(locale);
    const catalogue = Object.hasOwn(catalogues, language) ? catalogues[language] : undefined;
    words = new Words(catalogue === undefined ? fallback : regional(locale), catalogue ?? english);
    known.set(locale, words);
  }
  return words;
}

let spoken = fallback;

/** The locale of the page from now on, for words and days; gives it as it is used, English where it has no catalogue. */
export function speak(locale: string): string {
  spoken = wordsOf(locale).locale;
  return spoken;
}

/** A message in the language of the page. */
export function say(code: string, params?: Params, spell?: Spell): string {
  return wordsOf(spoken).message(params ? { code, params } : { code }, spell);
}

/** A message in the language of the page, where there is such a message. */
export function find(code: string): string | undefined {
  return wordsOf(spoken).find(code, undefined, undefined);
}

/**
 * A message with parts of the page, such as a name in bold: the text and the parts in the order of the language, for a
 * template to draw. Each part stands where the message has its parameter.
 */
export function rich(
  code: string,
  parts: Readonly<Record<string, unknown>>,
  params?: Params,
): unknown[] {
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `\0${name}\0`]));
  return say(code, { ...params, ...marks })
    .split('\0')
    .map((piece, i) => (i % 2 ? parts[piece] : piece));
}

/** A message in the language of the page; a text as it is. */
export function inWords(text: Message | string): string {
  return typeof text === 'string' ? text : say(text.code, text.params);
}

/** An attribute of a message in the language of the page. */
export function attribute(
  code: string,
  name: string,
  params?: Params,
  spell?: Spell,
): string | undefined {
  return wordsOf(spoken).find(code, name, params, spell);
}

/** A table of words by key. They are worded when they are read, so in the language of the page. */
export function table<K extends string>(codes: Record<K, string>): Readonly<Record<K, string>> {
  const words = {} as Record<K, string>;
  for (const key of Object.keys(codes) as K[]) {
    Object.defineProperty(words, key, { get: () => say(codes[key]), enumerable: true });
  }
  return words;
}
