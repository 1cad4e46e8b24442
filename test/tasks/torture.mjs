// `npm run torture`: the long form of all unit tests, of the tests that cut the browser short in both browsers, and of
// those that try what nobody thought of; hours, not minutes.
import { installBrowsers, installPackages, run, skippedBrowsers } from './setup.mjs';

installPackages();
installBrowsers();
const bin = 'node_modules/.bin/';
const browsers = ['chromium', 'firefox'].filter((browser) => !skippedBrowsers.includes(browser));
const long = { ...process.env, POSTIL_TORTURE: '1' };
/** Ms for one test: a hundred times as many examples take their time. */
const PATIENCE_MS = 3_600_000;
const seen = ['faults', 'hostile-markup', 'hostile-states'];
const isHolding = run(
  `${bin}vitest`,
  ['run', '--config', 'test/vitest.config.ts', '--test-timeout', `${PATIENCE_MS}`],
  { env: long },
);
const isGood = browsers.every((browser) => {
  const env = { ...long, POSTIL_BROWSER: browser };
  return (
    run(`${bin}wxt`, ['build', '-b', browser === 'chromium' ? 'chrome' : 'firefox']) &&
    run(`${bin}vitest`, ['run', '--config', 'test/e2e/vitest.config.ts', ...seen], { env })
  );
});
process.exit(isHolding && isGood ? 0 : 1);
