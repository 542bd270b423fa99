/**
 * Loads a catalogue of messages as text, without its comments, and without what stands under the heading of the command line:
 * nothing in the browser says that.
 */
import { readFile } from 'node:fs/promises';

const ends = '\n### The command line';

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
