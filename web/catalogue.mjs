/**
 * Loads a catalogue of messages as text, without its comments, and without the diagnosis and the command line:
 * the words of the diagnosis are the relay's, which sends them to the seller alone.
 */
import { readFile } from 'node:fs/promises';

const ends = '\n### The diagnosis';

export const catalogue = {
  name: 'catalogue',
  setup(build) {
    build.onLoad({ filter: /\.ftl$/ }, async ({ path }) => {
      const [shown] = (await readFile(path, 'utf8')).split(ends);
      const contents = shown
        .replace(/^#.*\n/gm, '')
        .replace(/\n{2,}/g, '\n')
        .replace(/\n {2,}/g, '\n ');
      return { contents, loader: 'text' };
    });
  },
};
