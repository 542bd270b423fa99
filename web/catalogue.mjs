/**
 * Loads a catalogue of messages as text, without its comments, and without the diagnosis and the command line:
 * the words of the diagnosis are the relay's, which sends them to the seller alone.
 */
import { readFile } from 'node:fs/promises';

const ends = '\n### The diagnosis';

/** A catalogue as browsers get it. */
export async function shown(path) {
  const [text] = (await readFile(path, 'utf8')).split(ends);
  return text
    .replace(/^#.*\n/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/\n {2,}/g, '\n ');
}

export const catalogue = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /\.ftl$/ }, async ({ path }) => ({
      contents: await shown(path),
      loader: 'text',
    }));
  },
};
