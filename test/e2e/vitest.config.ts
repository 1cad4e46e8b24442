import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starting a browser on a loaded machine takes seconds; a test holds several reloads. */
const TEST_TIMEOUT_MS = 600_000;

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    // One browser keeps a core and a half busy; more at once only make each other late.
    maxWorkers: 1,
    // One process for all files, so that they can take one browser in turn.
    isolate: false,
  },
});
