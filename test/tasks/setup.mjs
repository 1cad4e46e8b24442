// All set-up that a fresh clone on a fresh machine needs: packages, browsers, and what reads our exports. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Debian's names; the fonts keep Chinese pages from showing empty boxes. */
const BROWSERS = [
  ...['chromium', 'firefox-esr', 'firefox-esr-l10n-zh-cn', 'xvfb', 'xauth'],
  ...['fonts-dejavu-core', 'fonts-noto-cjk'],
];

/** What reads our exports in the tests: sites, books, references, tables. */
const READERS = [
  ...['jekyll', 'hugo', 'epubcheck', 'libreoffice-calc-nogui'],
  ...['pandoc', 'citation-style-language-styles', 'bibutils'],
];

/** Oldest Node that the packages run on. */
const OLDEST_NODE = [20, 19];

/** Runs a command with our own output; false = it failed. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status === 0;
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld)
    fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs the locked packages when they are missing or the lock is newer. */
export function installPackages() {
  checkNode();
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= lastChangeOf(lock);
  if (!isCurrent && !run('npm', ['ci']))
    fail('npm ci failed: the packages could not be installed.');
}

/** A clone sets all times to now, so an equal content counts more than a newer time. */
function lastChangeOf(lock) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return Number.POSITIVE_INFINITY;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const differs = Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !optional && there[path]?.version !== version,
  );
  return differs ? Number.POSITIVE_INFINITY : 0;
}

/** Installs Chromium and Firefox on Debian as root; elsewhere what is there is used. */
export function installBrowsers() {
  installFromDebian(BROWSERS);
}

/** Installs the browsers, and the programs that read our exports, as `installBrowsers`. */
export function installForTests() {
  installFromDebian([...BROWSERS, ...READERS]);
}

function installFromDebian(packages) {
  const isDebian = existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) return;
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  run('apt-get', ['update', '-q'], { env });
  if (!run('apt-get', [...install.slice(0, 1), '-q', ...install.slice(1)], { env })) {
    console.error(`apt-get could not install ${missing.join(' ')}`);
  }
}

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of dpkg's own format.
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return String(stdout) === 'installed';
}

const names = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Whether a browser can be started; the drivers look in the same places (test/support/find-browser.ts). */
export function hasBrowser(browser) {
  const named = process.env[`POSTIL_${browser.toUpperCase()}`];
  if (named) return isExecutable(named);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return (
    names[browser].some((name) => folders.some((folder) => isExecutable(join(folder, name)))) ||
    existsSync('/Applications')
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers that the person chose to leave out of the tests. */
export const skippedBrowsers = (process.env.POSTIL_SKIP_BROWSER ?? '')
  .split(/[\s,]+/)
  .filter(Boolean);
