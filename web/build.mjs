/**
 * Builds the component into dist/embed: one ES module beside the WASM of the core and the catalogues of words other than
 * English, as the relay serves them, each with its `.br` and `.gz` beside it.
 * `--tests` bundles src/**\/*.test.ts for `node --test`. `--watch` rebuilds on change.
 * The core's glue must be in src/generated: `cargo xtask wasm` makes it.
 */
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import * as esbuild from 'esbuild';
import { catalogue, shown } from './catalogue.mjs';
import { squeeze } from './squeeze.mjs';

const wasm = 'src/generated/countersign_bg.wasm';
const embed = 'dist/embed';
const words = '../crates/words/locales';

if (process.argv.includes('--tests')) {
  await tests();
} else {
  await component();
}

async function component() {
  if (!existsSync(wasm)) {
    console.error(`${wasm} is missing: run \`cargo xtask wasm\` first.`);
    process.exit(1);
  }
  await rm(embed, { recursive: true, force: true });
  await mkdir(embed, { recursive: true });
  await copyFile(wasm, `${embed}/countersign.wasm`);
  const { metafile } = await esbuild.build({
    entryPoints: { 'mutual-action-plan': 'src/index.ts' },
    outdir: embed,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: 'linked',
    metafile: true,
    legalComments: 'none',
    plugins: [squeeze, catalogue],
  });
  await writeFile('dist/meta.json', JSON.stringify(metafile));
  await mkdir(`${embed}/locales`);
  // English is in the script.
  const others = (await readdir(words)).filter((name) => name !== 'en.ftl');
  for (const name of others)
    await writeFile(`${embed}/locales/${name}`, await shown(`${words}/${name}`));
  await Promise.all(others.map((name) => pack(`locales/${name}`)));
  const packed = await Promise.all(['mutual-action-plan.js', 'countersign.wasm'].map(pack));
  console.log(`whole embed: ${kb(packed.reduce((sum, bytes) => sum + bytes, 0))} brotli`);
}

/** Writes a file compressed beside it, as small as it gets, since it is done once; gives the bytes in brotli. */
async function pack(name) {
  const bytes = await readFile(`${embed}/${name}`);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${embed}/${name}.br`, br), writeFile(`${embed}/${name}.gz`, gz)]);
  console.log(`${name}: ${kb(bytes.length)} raw, ${kb(br.length)} brotli, ${kb(gz.length)} gzip`);
  return br.length;
}

async function tests() {
  const entryPoints = [];
  for await (const file of sources('src')) if (file.endsWith('.test.ts')) entryPoints.push(file);
  await rm('dist/test', { recursive: true, force: true });
  await esbuild.build({
    entryPoints,
    outdir: 'dist/test',
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [catalogue],
  });
}

async function* sources(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
