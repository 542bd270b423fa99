/**
 * The catalogues that are not in the script: each is a file beside it, fetched once for the page when an element first speaks
 * its language.
 */
import { languageOf, learn } from './words.js';

/** The languages beside English, with the place of each catalogue; bundlers find the files by these addresses. */
const places: Record<string, () => URL | string> = {
  de: () => new URL('./locales/de.ftl', import.meta.url),
  es: () => new URL('./locales/es.ftl', import.meta.url),
  fr: () => new URL('./locales/fr.ftl', import.meta.url),
  ja: () => new URL('./locales/ja.ftl', import.meta.url),
  pt: () => new URL('./locales/pt.ftl', import.meta.url),
};

const coming = new Map<string, Promise<void>>();

/** Where the catalogue of a language lies, when it is not in `locales` beside this module. To be set before the first element. */
export function setCatalogueUrl(language: string, url: URL | string): void {
  places[language] = () => url;
}

/** Settled once the catalogue of a locale is there, or could not be had; nothing where there is none to wait for. */
export function catalogueOf(locale: string): Promise<void> | undefined {
  const language = languageOf(locale);
  const place = Object.hasOwn(places, language) ? places[language] : undefined;
  if (!place) return undefined;
  let loading = coming.get(language);
  if (!loading) coming.set(language, (loading = load(language, place())));
  return loading;
}

async function load(language: string, place: URL | string): Promise<void> {
  try {
    const answer = await fetch(place);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    learn(language, await answer.text());
  } catch (error) {
    console.warn(
      `countersign: the words of “${language}” could not be loaded from ${String(place)}, the page is in English (${String(error)}).`,
    );
  }
}
