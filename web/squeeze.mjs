/** Takes comments and indentation out of the CSS in `css` templates, which esbuild leaves as they are. */
import { readFile } from 'node:fs/promises';

export const squeeze = {
  name: 'squeeze',
  setup(build) {
    build.onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/css`([^`]*)`/g, (_, sheet) => `css\`${squeezed(sheet)}\``);
      return { contents, loader: 'ts' };
    });
  },
};

function squeezed(sheet) {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
