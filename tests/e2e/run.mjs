/**
 * `npm run browser`: runs the test files of this folder, several at once, and the longest first: begun last, a long one
 * would run alone in the end. Words on the command line keep the files whose names hold one of them.
 */
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** A test waits for the relay and for the page about half of its time. */
const FILES_PER_PROCESSOR = 2;

/** For a file, of which the longest takes three minutes on a quiet machine: its waits have deadlines of their own. */
const FILE_MILLISECONDS_MAX = 1_500_000;

const folder = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => folder + name)
  .sort((one, other) => statSync(other).size - statSync(one).size);

const tests = run({ files, concurrency: FILES_PER_PROCESSOR * availableParallelism(), timeout: FILE_MILLISECONDS_MAX });
tests.on('test:fail', () => (process.exitCode = 1));
tests.compose(new spec()).pipe(process.stdout);
