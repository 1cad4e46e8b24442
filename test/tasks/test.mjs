// `npm test`: everything, from a fresh clone on a fresh machine.
import { hasBrowser, installForTests, installPackages, skippedBrowsers } from './setup.mjs';
import { formatAndLint, runSteps, types } from './steps.mjs';

installPackages();
installForTests();

const browsers = ['chromium', 'firefox'].filter((browser) => {
  if (!skippedBrowsers.includes(browser)) return true;
  console.log(`NOT TESTED in ${browser}: POSTIL_SKIP_BROWSER says so.`);
  return false;
});
for (const browser of browsers) {
  if (!hasBrowser(browser)) {
    console.error(
      `No ${browser} found: its tests will fail. POSTIL_${browser.toUpperCase()} names one; POSTIL_SKIP_BROWSER=${browser} leaves it out.`,
    );
  }
}

const counts = await runSteps([
  { name: 'build for Chrome', command: 'wxt', args: ['build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
  [
    formatAndLint,
    types,
    {
      name: 'store lint (Firefox)',
      command: 'web-ext',
      args: [
        'lint',
        '--source-dir',
        '.output/firefox-mv3',
        '--no-config-discovery',
        '--warnings-as-errors',
      ],
    },
  ],
  {
    name: 'layers, locales, unit tests',
    command: 'vitest',
    args: ['run', '--config', 'test/vitest.config.ts'],
    report: 'unit',
  },
  { name: 'the same bytes twice', command: 'node', args: ['test/tasks/rebuild.mjs'] },
  // Both at once: each waits for its browser half of the time.
  browsers.map((browser) => ({
    name: `end to end in ${browser}`,
    command: 'vitest',
    args: ['run', '--config', 'test/e2e/vitest.config.ts'],
    env: { POSTIL_BROWSER: browser },
    report: `e2e-${browser}`,
  })),
]);

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
