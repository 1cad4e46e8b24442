// `npm run torture`: the long form of the tests that cut the browser short, in both browsers; hours, not minutes.
import { installBrowsers, installPackages, run, skippedBrowsers } from './setup.mjs';

installPackages();
installBrowsers();
const bin = 'node_modules/.bin/';
const browsers = ['chromium', 'firefox'].filter((browser) => !skippedBrowsers.includes(browser));
const isGood = browsers.every((browser) => {
  const env = { ...process.env, POSTIL_TORTURE: '1', POSTIL_BROWSER: browser };
  return (
    run(`${bin}wxt`, ['build', '-b', browser === 'chromium' ? 'chrome' : 'firefox']) &&
    run(`${bin}vitest`, ['run', '--config', 'test/e2e/vitest.config.ts', 'faults'], { env })
  );
});
process.exit(isGood ? 0 : 1);
