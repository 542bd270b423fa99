/** Which day is looked back to. Pure but for the reader's time zone. */

const weekMs = 7 * 86_400_000;

/** The day that is looked back to at first: that of the last inspection, else a week ago. */
export function firstDay(today: string, inspected: string | undefined): string {
  return inspected ? localDay(new Date(inspected)) : new Date(Date.parse(today) - weekMs).toISOString().slice(0, 10);
}

/** The instant at which a day begins where the reader is. */
export function startOf(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}

function localDay(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
