/** The calendar file of the next meeting, cut out of the plan's own export. */

/** The calendar with the meeting alone; nothing where the plan has none. */
export function meetingOnly(calendar: string): string | undefined {
  const [head = '', ...events] = calendar.split(/^(?=BEGIN:VEVENT)/m);
  const meeting = events.find((event) => /^UID:meeting@/m.test(event));
  if (!meeting) return undefined;
  const end = meeting.indexOf('END:VEVENT');
  return `${head}${meeting.slice(0, end)}END:VEVENT\r\nEND:VCALENDAR\r\n`;
}
