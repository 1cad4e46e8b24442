// Bundles what the benchmarks load: each of test/bench/modules becomes .output/bench/<name>.mjs for Node.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = fileURLToPath(new URL('modules', import.meta.url));

const entryPoints = readdirSync(modules)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `${modules}/${name}`);

await build({
  absWorkingDir: root,
  entryPoints,
  outdir: '.output/bench',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
});
