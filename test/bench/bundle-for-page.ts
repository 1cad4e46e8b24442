import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of `live/` as a script that puts its exports on `window.bench`. */
export async function bundledForPage(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/live/${name}.ts`],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  return `${outputFiles[0]?.text ?? ''}; window.bench = bench;`;
}
