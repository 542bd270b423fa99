/** Civil days where the plan is lived: in its time zone, in UTC where it names none, as the relay counts them. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The day of an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string | null | undefined, at: string | number | Date): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  return (zone && format(zone)?.format(moment)) || moment.toISOString().slice(0, 10);
}

/** The instant at which a day begins. Where clocks are put forward at midnight, it begins later. */
export function beginOf(day: string, zone: string | null | undefined): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (!zone || Number.isNaN(midnight)) return new Date(midnight || 0).toISOString();
  // No zone is further away than that. Days follow each other, so the first minute of this one can be halved in on.
  let before = midnight - 16 * hourMs;
  let within = midnight + 16 * hourMs;
  while (within - before > minuteMs) {
    const middle = before + Math.floor((within - before) / (2 * minuteMs)) * minuteMs;
    if (dayIn(zone, middle) >= day) within = middle;
    else before = middle;
  }
  return new Date(within).toISOString();
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Nothing for a zone that this browser does not know. */
function format(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    try {
      // The Swedes write dates as ISO 8601 does.
      formats.set(zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone }));
    } catch {
      formats.set(zone, undefined);
    }
  }
  return formats.get(zone);
}
