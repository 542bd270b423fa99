/** The relay's own figures: `crates/relay/examples/figures`, run as a program. Numbers never fail here. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

test('[MEM1] the memory of a connection and of a plan is printed beside a bare server, and what an edit costs', async (t) => {
  const program = process.env.RELAY_FIGURES;
  assert.ok(program, 'RELAY_FIGURES names the compiled example: run `cargo xtask test --only figures`');
  const { stdout } = await promisify(execFile)(program, { maxBuffer: 16 << 20 });
  console.log(stdout);
  assert.match(stdout, /^figure: relay, CPU of an edit in 20 plans of 5, times the bare broadcast = [\d.]+$/m);
  if (stdout.includes('memory: not measured')) return t.skip('this process may not open files enough');
  assert.match(stdout, /^figure: relay, memory of an idle connection, KiB = [\d.]+$/m);
  assert.match(stdout, /^figure: relay, memory of an open plan, KiB = [\d.]+$/m);
});
