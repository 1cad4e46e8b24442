import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Oldest browsers with the CSS Custom Highlight API, side panel and event pages we rely on. */
const MIN_FIREFOX = '140.0';
const MIN_CHROME = '121';

/**
 * What our own pages may do: run and dress themselves with what is in the package, show the images that are stored, and
 * nothing else. No page of ours sends a form or stands in a frame's place. Markup gets in through two named ways only.
 * The background alone asks servers, for images that a person wants kept; it shows nothing, and has the same policy, so
 * that each page takes that back with one of its own.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src blob:',
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // DOMPurify's, once for each vocabulary, and that of files read into a document which is never shown.
  "trusted-types dompurify postil-file 'allow-duplicates'",
].join('; ');

const namedReferences = fileURLToPath(
  new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
);

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

/** WXT starts a script inside its reports of errors, which say nothing in a release; here it only starts. */
const startPlainly: Plugin = {
  name: 'start-plainly',
  transform(code, id) {
    if (!id.includes('wxt-unlisted-script-entrypoint')) return null;
    const [definition] = /import definition from "[^"]+";/.exec(code) ?? [];
    if (definition === undefined) throw new Error(`${id} has changed: look how it starts scripts`);
    return { code: `${definition}\nexport default definition.main();`, map: null };
  },
};

/**
 * Libraries may write markup in places that we never use; there the capability goes, not the warning of the stores' linter.
 * Where a text is not found any more, the library was updated: the build stops, and somebody reads it again.
 */
const MARKUP_SINKS = [
  {
    // `dangerouslySetInnerHTML`: shown as text.
    file: '/preact/dist/preact.mjs',
    sink: /\(\w\.__html==\w\.__html\|\|\w\.__html==\w\.innerHTML\)\|\|\((\w)\.innerHTML=(\w)\.__html\)/,
    instead: '($1.textContent=$2.__html)',
  },
  {
    // For browsers whose DOMParser reads no HTML: the result is empty instead.
    file: '/dompurify/dist/purify.es.mjs',
    sink: /doc\.documentElement\.innerHTML = IS_EMPTY_INPUT \? emptyHTML : dirtyPayload;/,
    instead: '',
  },
] as const;

const withoutMarkupSinks: Plugin = {
  name: 'without-markup-sinks',
  enforce: 'pre',
  transform(code, id) {
    const found = MARKUP_SINKS.find(({ file }) => id.endsWith(file));
    if (found === undefined) return null;
    const { sink, instead, file } = found;
    if (!sink.test(code)) throw new Error(`${file} has changed: look for its markup sinks`);
    return { code: code.replace(sink, instead), map: null };
  },
};

/** Bytes of what every page gets, in all. */
const ON_EVERY_PAGE = { files: ['guard.js', 'sentinel.js'], raw: 24_000, gzip: 8_000 };

function checkSizes(folder: string): void {
  const { files, ...most } = ON_EVERY_PAGE;
  const contents = files.map((file) => readFileSync(`${folder}/${file}`));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const raw = sum(contents.map(({ length }) => length));
  const gzip = sum(contents.map((content) => gzipSync(content, { level: 9 }).length));
  if (raw <= most.raw && gzip <= most.gzip) return;
  throw new Error(`Every page would get ${raw} B, ${gzip} B gzip: ${JSON.stringify(most)} at most`);
}

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
    'build:done': ({ config }) => {
      if (config.command === 'build') checkSizes(config.outDir);
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [compileAtOnce('sentinel.js'), withoutMarkupSinks, startPlainly],
    resolve: {
      alias: {
        // Its variant for browsers asks `innerHTML`, which the policy of our pages refuses.
        'decode-named-character-reference': namedReferences,
      },
    },
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
      // No letter that opens a menu of Firefox: there the menu has it, and the command never comes. None that Chromium
      // keeps for itself: it gives such a key to nobody, without a word. `manifest.test.ts` has both lists.
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandHighlight__',
      },
      'open-toolbar': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToolbar__',
      },
      // Chromium allows four suggestions; a person can give keys to the rest in the browser's settings.
      'next-annotation': {
        suggested_key: { default: 'Alt+Shift+J' },
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
            // The first that knows the declaration above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: MIN_CHROME }),
  }),
});
