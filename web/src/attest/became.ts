/**
 * The identity given by somebody who came by a link without a name, or by another person's: the token that the relay gave for
 * it, remembered so that one says it once. In place of a nobody it is kept on this device; in place of a somebody only as
 * long as this tab, so that whoever the link is for finds themselves again. Where the browser keeps nothing, it lasts as
 * long as the page.
 *
 * It reads tokens without checking them: the relay checks.
 */

/** The claims of a token, as far as they are needed here. */
interface Claims {
  sub?: string;
  side?: string;
  plan?: string;
  exp?: number;
  assurance?: number;
}

/** Intents that the browser did not keep, by the same names. */
const page = new Map<string, string>();

/** Remembers a token in place of the one that the page handed in. */
export function remember(relay: string, instead: string, token: string): void {
  const place = placeOf(relay, instead);
  try {
    place?.store().setItem(place.key, token);
    if (place) page.delete(place.key);
  } catch {
    if (place) page.set(place.key, token);
  }
}

/** The token that was remembered in place of this one, while it lasts. */
export function remembered(relay: string, instead: string, now = Date.now()): string | undefined {
  const place = placeOf(relay, instead);
  const token = place && (page.get(place.key) ?? kept(place));
  if (!token) return undefined;
  if ((claimsOf(token)?.exp ?? 0) * 1000 > now) return token;
  forgetBecame(relay, instead);
  return undefined;
}

/** Forgets it: the relay does not take it any more. */
export function forgetBecame(relay: string, instead: string): void {
  const place = placeOf(relay, instead);
  if (place) page.delete(place.key);
  try {
    place?.store().removeItem(place.key);
  } catch {
    // There is nothing to forget.
  }
}

/** The sub and side of a token; nothing where it does not say. */
export function holderOf(token: string): string | undefined {
  const { side, sub } = claimsOf(token) ?? {};
  return side && sub ? `${side}/${sub}` : undefined;
}

/** Where a token is remembered. */
interface Place {
  key: string;
  store: () => Storage;
}

function kept({ key, store }: Place): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}

function placeOf(relay: string, token: string): Place | undefined {
  const claims = claimsOf(token);
  if (!claims?.sub) return undefined;
  const key = ['countersign-became', relay, claims.plan, claims.side, claims.sub]
    .map((part) => encodeURIComponent(part ?? ''))
    .join('/');
  return { key, store: () => (claims.assurance ? sessionStorage : localStorage) };
}

function claimsOf(token: string): Claims | undefined {
  try {
    const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return undefined;
  }
}
