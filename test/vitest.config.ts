import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const rim = ['test/lib/{base,messages,page,platform}/**/*.test.ts'];

/** Files that need a document; one after another, for a process that had another kind of file begins anew. */
const paged = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => `test/${path}`)
  .filter((path) => readFileSync(root + path, 'utf8').includes('@vitest-environment jsdom'));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/support/extension-globals.ts'],
    environment: 'node',
    restoreMocks: true,
    // Speed is for the benches: a test ends by itself, and a loaded machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'at the rim',
          // What these change, the browser's interfaces and globals, must not reach other files.
          include: rim,
          sequence: { groupOrder: 1 },
        },
      },
      // Modules keep no state, so files can share a world: half the time on two cores.
      {
        extends: true,
        test: {
          name: 'with a page',
          include: paged,
          exclude: rim,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', ...rim, ...paged],
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
