/**
 * Takes out what esbuild leaves as it is: comments and white space in `css` templates, and the indentation in `html`
 * templates. Lines stay where they are, so source maps stay right.
 */
import { readFile } from 'node:fs/promises';

export const squeeze = {
  name: 'squeeze',
  setup(build) {
    build.onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/css`([^`]*)`/g, (_, sheet) => `css\`${squeezed(sheet)}\``);
      return { contents, loader: 'ts' };
    });
    build.onLoad({ filter: /\/src\/(views\/.*|mutual-action-plan)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replace(/\n[ \t]+/g, '\n'), loader: 'ts' };
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
