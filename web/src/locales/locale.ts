/** The one locale of a page: which words it has and how it spells days. */

/** The region of a language whose tag names none, where `Intl` would take that of another country. */
const regions: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-BR' };

/** The locale where nothing says another. */
export const fallback = 'en-GB';

/** The tag by which days and words are chosen: with a region where the language alone would be read as another one's. */
export function regional(tag: string): string {
  try {
    const [sound = fallback] = Intl.getCanonicalLocales(tag);
    return regions[sound] ?? sound;
  } catch {
    return fallback;
  }
}

/** The locale that an element is given, else the nearest `lang` around it, else the browser's. */
export function localeOf(element: Element, given: string | undefined): string {
  return regional(given || langAround(element) || navigator.language || fallback);
}

/** The nearest `lang`, also outside of the shadow roots in which the element lies. */
function langAround(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const found = at.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
  }
  return undefined;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
