/** A calendar file (RFC 5545) as a calendar reads it: lines that end and are folded as they should, components that nest. */
import assert from 'node:assert/strict';

/** The components of a calendar: `{name, properties: {NAME: {value, parameters}}, components}`. */
export function readCalendar(text) {
  assert.ok(text.endsWith('\r\n'), 'the last line ends');
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    assert.ok(!/[\r\n]/.test(line), `a line ends by CRLF alone: ${JSON.stringify(line)}`);
    assert.ok(Buffer.byteLength(line) <= 75, `75 bytes at most: ${line}`);
  }
  const root = { name: 'root', properties: {}, components: [] };
  const open = [root];
  for (const line of folded.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const { name, parameters, value } = /^(?<name>[A-Z-]+)(?<parameters>(;[A-Z-]+=[^:;]+)*):(?<value>.*)$/s.exec(line)?.groups ?? assert.fail(`a line: ${line}`);
    if (name === 'BEGIN') {
      const component = { name: value, properties: {}, components: [] };
      open.at(-1).components.push(component);
      open.push(component);
    } else if (name === 'END') assert.equal(open.pop().name, value);
    else {
      assert.ok(!(name in open.at(-1).properties), `${name} stands once`);
      open.at(-1).properties[name] = { value: value.replace(/\\([\\;,nN])/g, (_, c) => (/n/i.test(c) ? '\n' : c)), parameters };
    }
  }
  assert.equal(open.length, 1, 'every component ends');
  const [calendar, ...others] = root.components;
  assert.ok(calendar?.name === 'VCALENDAR' && others.length === 0);
  assert.equal(calendar.properties.VERSION.value, '2.0');
  for (const event of calendar.components) for (const name of ['UID', 'DTSTAMP', 'DTSTART']) assert.ok(event.properties[name], `${name} of an event`);
  return calendar;
}

/** The instant of a time in UTC, `20261203T140000Z`. */
export function instantOf({ value }) {
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? assert.fail(`an instant in UTC: ${value}`);
  return Date.UTC(+y, m - 1, +d, +h, +min, +s);
}
