/** Dates by `Intl` in the page's locale, the only place that spells them. Civil dates are never shifted by a time zone. */
import type { Params } from '../generated/plan.js';
import { fallback } from './locale.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates that were formatted before: a page shows the same ones with each keystroke, and formatting is what costs most. */
const written = new Map<string, string>();
const writtenMax = 5_000;

/** `Wed 31 Mar`; with the year, and without the weekday, when it is so far away that the year could be mistaken. */
export function shortDate(date: string, today: string, locale?: string): string {
  if (near(date, today))
    return civil(date, locale, { weekday: 'short', day: 'numeric', month: 'short' });
  return civil(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `31 Mar`; with the year when it could be mistaken. */
export function dayMonth(date: string, today: string, locale?: string): string {
  return civil(date, locale, {
    day: 'numeric',
    month: 'short',
    ...(near(date, today) ? {} : { year: 'numeric' }),
  });
}

/** `19 March`. */
export function dayMonthLong(date: string, locale?: string): string {
  return civil(date, locale, { day: 'numeric', month: 'long' });
}

/** `Fri 19 Mar`. */
export function weekdayDate(date: string, locale?: string): string {
  return civil(date, locale, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `25 Mar 2027`: a day within a sentence of the core. */
export function dayInWords(date: string, locale?: string): string {
  return civil(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The messages of the core that are days, and how each is spelt. */
const looks: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  'weekday-date': { weekday: 'short', day: 'numeric', month: 'short' },
  'day-month-short': { day: 'numeric', month: 'short' },
  'day-month': { day: 'numeric', month: 'long' },
};

/** A message that is a day, spelt; nothing for any other message, and where its parameters are no day. */
export function dayMessage(
  code: string,
  params: Params | undefined,
  locale?: string,
): string | undefined {
  const look = Object.hasOwn(looks, code) ? looks[code] : undefined;
  const { day, month, year, weekday } = params ?? {};
  if (!look || typeof day !== 'number' || typeof month !== 'number') return undefined;
  const begin = typeof year === 'number' ? year : leapYear;
  // Within 28 years each day of the year falls on each weekday.
  for (let nth = 0; nth < (look.weekday ? 28 : 1); nth += 1) {
    const at: Date = new Date(Date.UTC(begin + nth, month - 1, day));
    const isDay = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
    if (isDay && (!look.weekday || (at.getUTCDay() || 7) === weekday))
      return civil(at.toISOString().slice(0, 10), locale, look);
  }
  return undefined;
}

/** A year that has every day. */
const leapYear = 2000;

/** Less than ten months away. */
function near(date: string, today: string): boolean {
  return Math.abs(Date.parse(date) - Date.parse(today)) < 300 * 86_400_000;
}

/** `Wednesday, 31 March 2027`. */
export function longDate(date: string, locale?: string): string {
  return civil(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Wednesday`, or `W`. */
export function weekday(date: string, look: 'long' | 'narrow', locale?: string): string {
  return civil(date, locale, { weekday: look });
}

/** `Mar`, or `Mar 2027`. */
export function monthName(date: string, withYear: boolean, locale?: string): string {
  return civil(date, locale, { month: 'short', ...(withYear ? { year: 'numeric' } : {}) });
}

/** An instant in the reader's own time zone: `Wed 31 Mar, 10:00`. */
export function instant(at: string, locale?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return format(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
}

/**
 * An instant at which people meet, with the name of the zone: `Wed 31 Mar, 10:00 CEST`. `there`: the clock in the zone of the
 * plan, where that has another time then; with the day where that differs, too.
 */
export function meetingTime(
  at: string,
  planZone: string | null | undefined,
  locale?: string,
): { here: string; there: { time: string; place: string } | undefined } {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return { here: at, there: undefined };
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const here = format(locale, { ...day, ...clock }).format(moment);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const wall = (timeZone: string): string =>
    format('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(moment);
  if (!planZone || !isZone(planZone) || wall(planZone) === wall(own))
    return { here, there: undefined };
  const date = (timeZone: string): string =>
    format('en-GB', { dateStyle: 'short', timeZone }).format(moment);
  const time = format(locale, {
    ...(date(planZone) === date(own) ? {} : day),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: planZone,
  }).format(moment);
  return { here, there: { time, place: (planZone.split('/').at(-1) ?? '').replaceAll('_', ' ') } };
}

/** The name of the reader's own zone at an instant: `CET`. */
export function zoneName(at: Date, locale?: string): string {
  const parts = format(locale, { timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The value for `<input type="datetime-local">` of an instant, in the reader's own time zone. */
export function localInput(at: string | null): string {
  const moment = at ? new Date(at) : null;
  if (!moment || Number.isNaN(moment.getTime())) return '';
  const pad = (n: number): string => String(n).padStart(2, '0');
  return (
    `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}` +
    `T${pad(moment.getHours())}:${pad(moment.getMinutes())}`
  );
}

/** The instant that a `datetime-local` value names in the reader's own time zone, with its offset. */
export function fromLocalInput(value: string): string | null {
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  const offset = -moment.getTimezoneOffset();
  const pad = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${localInput(moment.toISOString())}:00${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(offset % 60)}`;
}

function civil(
  date: string,
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${date} ${locale ?? ''} ${options.weekday ?? ''} ${options.day ?? ''} ${options.month ?? ''} ${options.year ?? ''}`;
  let words = written.get(key);
  if (words === undefined) {
    const moment = new Date(`${date}T00:00:00Z`);
    words = Number.isNaN(moment.getTime())
      ? date
      : format(locale, { ...options, timeZone: 'UTC' }).format(moment);
    if (written.size >= writtenMax) written.clear();
    written.set(key, words);
  }
  return words;
}

function format(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale ?? ''}${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    try {
      found = new Intl.DateTimeFormat(locale || fallback, options);
    } catch {
      found = new Intl.DateTimeFormat(fallback, options);
    }
    formats.set(key, found);
  }
  return found;
}

/** The parts of an instant in the reader's own time zone: `5 Dec`, `14:02`, `GMT+1`. */
export function moments(at: string, locale?: string): { day: string; time: string; zone: string } {
  const moment = new Date(at);
  return {
    day: format(locale, { day: 'numeric', month: 'short' }).format(moment),
    time: format(locale, { hour: '2-digit', minute: '2-digit' }).format(moment),
    zone: zoneName(moment, locale),
  };
}
