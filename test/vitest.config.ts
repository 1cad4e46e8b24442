import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    setupFiles: ['test/support/extension-globals.ts'],
    environment: 'node',
    // Modules keep no state and mocks are restored, so files can share a world: 116 s instead of 281 on two cores.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    restoreMocks: true,
  },
});
