import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config';

type Browser = 'chrome' | 'firefox';
type Manifest = Readonly<Record<string, unknown>> & {
  readonly permissions: readonly string[];
  readonly commands: Readonly<
    Record<string, { readonly suggested_key?: { readonly default: string } }>
  >;
  readonly content_security_policy: { readonly extension_pages: string };
};

function manifestOf(browser: Browser): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest differs by browser');
  const environment = {
    browser,
    manifestVersion: 3,
    mode: 'production',
    command: 'build',
  } as const;
  return manifest(environment as Parameters<typeof manifest>[0]) as unknown as Manifest;
}

/** Each permission with what it is for; one that is not needed any more goes, a new one is written down here first. */
const reasons: Readonly<Record<string, string>> = {
  storage: 'settings',
  unlimitedStorage: 'the library must not be cut off or thrown away by the browser',
  scripting: 'loads the annotator into a page that is annotated, and the looks of highlights',
  contextMenus: 'highlighting from the menu of a selection',
  alarms: 'goes on with long work and empties the trash after the browser stopped the background',
  activeTab: 'works after a click where access to sites is set to "on click"',
};

describe.each<{ browser: Browser; own: readonly string[] }>([
  { browser: 'chrome', own: ['sidePanel'] },
  { browser: 'firefox', own: [] },
])('the manifest for $browser', ({ browser, own }) => {
  const manifest = manifestOf(browser);

  it('asks for no permission without a reason', () => {
    expect([...manifest.permissions].sort()).toEqual([...Object.keys(reasons), ...own].sort());
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it('suggests no key that a browser has for itself', () => {
    const keys = Object.values(manifest.commands).flatMap(
      ({ suggested_key: suggested }) => suggested?.default ?? [],
    );
    expect(keys).toHaveLength(4);
    // Firefox's File, Edit, View, History, Bookmarks, Tools, Help; the same letters in its Chinese menus.
    expect(keys.filter((key) => /^Alt\+Shift\+[FEVSBTH]$/.test(key))).toEqual([]);
    // Those of tab groups, split views and the focus in Chromium 156: of all letters and digits it gave these to none.
    expect(keys.filter((key) => /^Alt\+Shift\+[ABCNPRTWXZ]$/.test(key))).toEqual([]);
  });

  it('runs in pages as two scripts in the top frame, in their own world', () => {
    const matches = ['http://*/*', 'https://*/*'];
    expect(manifest.content_scripts).toEqual([
      { matches, js: ['guard.js'], run_at: 'document_start' },
      { matches, js: ['sentinel.js'], run_at: 'document_idle' },
    ]);
  });

  it('opens no door to pages and to other extensions', () => {
    expect(manifest.incognito).toBeUndefined();
    expect(manifest.sandbox).toBeUndefined();
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets our pages do only what they do', () => {
    const directives = manifest.content_security_policy.extension_pages.split('; ');
    expect(directives).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      'img-src blob:',
      'connect-src http: https:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types dompurify postil-file 'allow-duplicates'",
    ]);
  });
});

describe('the policy of one page of ours', () => {
  const folder = fileURLToPath(new URL('../entrypoints', import.meta.url));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );

  it('is there to be looked at', () => {
    expect([...pages].sort()).toEqual(
      ['library', 'options', 'popup', 'sidepanel'].map((name) => `${name}/index.html`),
    );
  });

  // The manifest's policy is the background's, too, which asks servers for images.
  it.each(pages)('takes back what the background alone needs: %s', (path) => {
    const html = readFileSync(`${folder}/${path}`, 'utf8');
    const [head = ''] = html.split('</head>');
    const policies = [
      ...head.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g),
    ].map(([, policy = '']) => policy.split('; '));
    const showsImages = path === 'library/index.html';
    expect(policies).toEqual([["connect-src 'none'", ...(showsImages ? [] : ["img-src 'none'"])]]);
    // It holds only for what stands behind it.
    expect(head.slice(0, head.indexOf('http-equiv'))).not.toMatch(
      /<(?:script|link|style|img|title)/,
    );
  });
});
