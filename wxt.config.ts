import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Oldest browsers with the CSS Custom Highlight API, side panel and event pages we rely on. */
const MIN_FIREFOX = '140.0';
const MIN_CHROME = '121';

/**
 * What our own pages may do: run and dress themselves with what is in the package, and nothing else. No page of ours
 * shows an image, asks a server, sends a form or stands in a frame's place. Markup gets in through two named ways only.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // DOMPurify's, once for each vocabulary, and that of files read into a document which is never shown.
  "trusted-types dompurify postil-file 'allow-duplicates'",
].join('; ');

/**
 * Nearly every function of the script on every page runs once at load: compiling all of it in one go takes V8 a third
 * less than skipping over each function and coming back to it.
 * https://v8.dev/blog/explicit-compile-hints
 */
const compileAtOnce = (file: string): Plugin => ({
  name: 'compile-at-once',
  generateBundle(_options, bundle) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
});

/** Licence texts of every package that is bundled: the run-time dependencies and theirs, by name. */
function thirdPartyLicences(): string {
  const texts = new Map<string, string>();
  const visit = (name: string): void => {
    if (texts.has(name)) return;
    const folder = new URL(`./node_modules/${name}/`, import.meta.url);
    const about = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
    const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
    const text = file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8').trim();
    texts.set(name, `${name} ${about.version} (${about.license})\n\n${text}\n`);
    for (const dependency of Object.keys(about.dependencies ?? {})) visit(dependency);
  };
  const own = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
  for (const name of Object.keys(own.dependencies)) visit(name);
  const line = `\n${'-'.repeat(80)}\n\n`;
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(line);
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  srcDir: '.',
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', contents: thirdPartyLicences() });
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [compileAtOnce('sentinel.js')],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Postil',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons: {
      16: '/icon/icon-16.png',
      32: '/icon/icon-32.png',
      48: '/icon/icon-48.png',
      128: '/icon/icon-128.png',
    },
    action: {
      default_title: '__MSG_actionTitleOther__',
      default_icon: {
        16: '/icon/other-16.png',
        32: '/icon/other-32.png',
        48: '/icon/other-48.png',
      },
    },
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['guard.js'],
        run_at: 'document_start',
      },
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['sentinel.js'],
        run_at: 'document_idle',
      },
    ],
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'alarms',
      'activeTab',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: PAGE_POLICY },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHighlight__',
      },
      'open-toolbar': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandToolbar__',
      },
      // Chromium allows four suggestions; a person can give keys to the rest in the browser's settings.
      'next-annotation': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNext__',
      },
      'previous-annotation': { description: '__MSG_commandPrevious__' },
      'comment-selection': { description: '__MSG_commandComment__' },
      'edit-annotation': { description: '__MSG_commandEdit__' },
      'delete-annotation': { description: '__MSG_commandDelete__' },
      'undo-annotation': { description: '__MSG_commandUndo__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'postil@postil.example',
              strict_min_version: MIN_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MIN_CHROME }),
  }),
});
