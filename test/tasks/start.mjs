// `npm start`: all set-up, a build, and a browser with the extension on an article.
import { installBrowsers, installPackages, run } from './setup.mjs';

const args = process.argv.slice(2);
const browserAt = args.indexOf('--browser');
const browser = browserAt === -1 ? 'chromium' : args[browserAt + 1];
if (browser !== 'chromium' && browser !== 'firefox') {
  console.error('--browser takes chromium or firefox');
  process.exit(2);
}

installPackages();
installBrowsers();
const target = browser === 'chromium' ? 'chrome' : 'firefox';
const bin = 'node_modules/.bin/';
if (!run(`${bin}wxt`, ['build', '-b', target])) process.exit(1);
process.exit(run(`${bin}vite-node`, ['test/tasks/show.ts', '--', browser, ...args]) ? 0 : 1);
