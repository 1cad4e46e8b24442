import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * The house in code: who may import whom, how large a file may be, who alone may touch what.
 * `lib/README.md` tells the reasons.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** STYLE: "file under ~250 lines"; the slack is for doc comments. */
const MAX_LINES = 260;
/** ARCHITECTURE: entrypoints are wiring only. */
const MAX_ENTRYPOINT_LINES = 90;

const domain = ['base', 'article', 'annotation', 'library'];
const view = [
  ...['components', 'view-model', 'messages', 'platform'],
  ...['export', 'import', 'sanitize'],
  ...domain,
];

/** Layer -> the layers it may import besides itself. */
const mayImport: Record<string, readonly string[]> = {
  base: [],
  article: ['base'],
  anchor: ['base'],
  annotation: ['base', 'anchor'],
  library: ['base', 'article', 'annotation', 'anchor'],
  search: ['base', 'article', 'annotation', 'anchor', 'library'],
  export: ['base', 'article', 'annotation', 'library'],
  import: ['base', 'article', 'anchor', 'annotation', 'library'],
  page: ['base', 'article', 'anchor'],
  sanitize: [],
  store: ['base', 'article', 'annotation', 'library', 'search'],
  messages: domain,
  platform: ['base', 'annotation', 'library'],
  'view-model': [...domain, 'export', 'import', 'messages/protocol'],
  components: [...domain, 'sanitize', 'view-model', 'platform/i18n', 'export/format'],
  'entrypoints/background': [...domain, 'search', 'store', 'messages', 'platform'],
  // The unlisted script that the manifest injects into every page.
  'entrypoints/sentinel': ['entrypoints/content'],
  // Runs before the page's own scripts; a kilobyte.
  'entrypoints/guard': ['page'],
  'entrypoints/content': [...domain, 'anchor', 'page', 'sanitize', 'messages', 'platform'],
  'entrypoints/annotator': [
    ...domain,
    'anchor',
    'page',
    'sanitize',
    'messages',
    'platform',
    'components',
  ],
  'entrypoints/popup': view,
  'entrypoints/sidepanel': view,
  // The reader is a page that is annotated, too.
  'entrypoints/library': [...view, 'anchor', 'page', 'entrypoints/annotator'],
  'entrypoints/options': view,
};

/** Package -> the only places that may import it; a package missing here may not be imported at all. */
const packageOwners: Record<string, readonly string[]> = {
  idb: ['lib/store'],
  dompurify: ['lib/sanitize'],
  micromark: ['lib/sanitize'],
  'micromark-extension-gfm': ['lib/sanitize'],
  'webextension-polyfill': ['lib/messages', 'lib/platform'],
  preact: ['components', 'entrypoints'],
  '@preact/signals': ['components', 'entrypoints', 'lib/view-model'],
  '@preact/signals-core': ['lib/view-model'],
  fflate: ['lib/export', 'lib/import'],
  liquidjs: ['lib/export'],
  papaparse: ['lib/export', 'lib/import'],
  wxt: ['entrypoints'],
};

/** Names that make a function impure; pure layers take them as arguments. */
const IMPURE =
  /\b(?:Date\.now|new Date\(\)|Math\.random|crypto\.|localStorage|fetch\(|XMLHttpRequest|(?:window|globalThis)\.)/;
const pureLayers = [
  'base',
  'article',
  'anchor',
  'annotation',
  'library',
  'search',
  'export',
  'import',
  'view-model',
];
const documentReaders = /(?<![\w.'"`-])document\.(?!createTreeWalker\b)/;

type Source = { readonly path: string; readonly layer: string; readonly text: string };

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === 'lib') return second;
  return top === 'entrypoints' ? `entrypoints/${second.replace(/\.tsx?$/, '')}` : top;
}

const sources: readonly Source[] = ['lib', 'components', 'entrypoints']
  .flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, layer: layerOf(path), text: readFileSync(join(root, path), 'utf8') }));

/** Comments blanked out, line breaks kept, so that a word in a comment is no finding. */
function codeOf({ text }: Source): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

function importsOf(source: Source): string[] {
  const found = codeOf(source).matchAll(
    /(?<![\w.'"-])(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?<![\w.'"-])import(?:\s+|\(\s*)['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

/** The project path an import leads to, or null for a package. */
function projectPathOf(source: Source, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  return relative(root, resolve(root, source.path, '..', specifier));
}

function mayReach(source: Source, target: string): boolean {
  const layer = layerOf(target);
  if (layer === source.layer || target.startsWith('public/_locales/')) return true;
  return (mayImport[source.layer] ?? []).some(
    (allowed) => allowed === layer || target.replace(/^lib\//, '') === allowed,
  );
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const where = (source: Source, what: string) => `${source.path}: ${what}`;

describe('layers', () => {
  it('has a rule for every layer there is', () => {
    const layers = new Set(sources.map((source) => source.layer));
    expect([...layers].filter((layer) => mayImport[layer] === undefined)).toEqual([]);
  });

  it('imports only what the allow-list grants', () => {
    const offences = sources.flatMap((source) =>
      importsOf(source)
        .map((specifier) => projectPathOf(source, specifier))
        .filter((target) => target !== null && !mayReach(source, target))
        .map((target) => where(source, `may not import ${target}`)),
    );
    expect(offences).toEqual([]);
  });

  it('imports each package only where its owner is', () => {
    const offences = sources.flatMap((source) =>
      importsOf(source)
        .filter((specifier) => projectPathOf(source, specifier) === null)
        .filter((specifier) => {
          const owners = packageOwners[packageOf(specifier)] ?? [];
          return !owners.some((owner) => source.path.startsWith(`${owner}/`));
        })
        .map((specifier) => where(source, `may not import the package ${specifier}`)),
    );
    expect(offences).toEqual([]);
  });

  it('lets a migration import nothing but packages and its own file', () => {
    const offences = sources
      .filter((source) => source.path.includes('/migrations/'))
      .flatMap((source) =>
        importsOf(source)
          .filter((specifier) => projectPathOf(source, specifier) !== null)
          .map((specifier) => where(source, specifier)),
      );
    expect(offences).toEqual([]);
  });

  it('keeps clock, chance, network and globals out of the pure layers', () => {
    const offences = sources
      .filter((source) => pureLayers.includes(source.layer))
      .flatMap((source) =>
        codeOf(source)
          .split('\n')
          .filter((line) => IMPURE.test(line))
          .map((line) => where(source, line.trim())),
      );
    expect(offences).toEqual([]);
  });

  it('reads no global document in layers that get none passed', () => {
    const withoutDocument = pureLayers.filter((layer) => layer !== 'article');
    const offences = sources
      .filter((source) => withoutDocument.includes(source.layer))
      .filter((source) => documentReaders.test(codeOf(source)))
      .map((source) => source.path);
    expect(offences).toEqual([]);
  });
});

describe('sinks', () => {
  it('writes markup into the page nowhere but in the one component for it', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|dangerouslySetInnerHTML)\b\s*[=:(]|document\.write\b/;
    const offences = sources
      .filter((source) => source.path !== 'components/article/ArticleBody.tsx')
      .filter(
        (source) =>
          sinks.test(codeOf(source).replace(/[=!]==?\s*/g, ' ')) ||
          /\.(?:innerHTML|outerHTML)\s*=[^=]/.test(codeOf(source)),
      )
      .map((source) => source.path);
    expect(offences).toEqual([]);
  });

  it('makes code of no text, and listens to no page and no other extension', () => {
    const doors =
      /\beval\s*\(|\bnew Function\b|createContextualFragment|\bon(?:Message|Connect)External\b|\bonUserScriptMessage\b|addEventListener\(\s*'message'|\bonmessage\s*=/;
    // Channels to themselves, to come back after a pause.
    const own = ['lib/platform/file-reading.ts', 'entrypoints/annotator/in-slices.ts'];
    expect(sources.filter((source) => doors.test(codeOf(source))).map(({ path }) => path)).toEqual(
      own,
    );
  });

  it('talks to no server, but for images that a person wants kept', () => {
    const calls = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts)\s*\(/;
    expect(sources.filter((source) => calls.test(codeOf(source))).map(({ path }) => path)).toEqual([
      'lib/platform/fetch-image.ts',
    ]);
  });

  it('asks for those images in one place, with no other word for it', () => {
    const fetching = sources.find(({ path }) => path === 'lib/platform/fetch-image.ts');
    const words = codeOf(fetching ?? { path: '', layer: '', text: '' }).match(
      /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts)\b/g,
    );
    expect(words).toEqual(['fetch']);
    const askers = sources.filter((source) =>
      importsOf(source).some((specifier) =>
        (projectPathOf(source, specifier) ?? '').endsWith('platform/fetch-image'),
      ),
    );
    expect(askers.map(({ path }) => path)).toEqual(['entrypoints/background/keep-images.ts']);
  });
});

describe('files', () => {
  it('stay small', () => {
    const offences = sources
      .map((source) => ({ source, lines: source.text.split('\n').length }))
      .filter(
        ({ source, lines }) =>
          lines > (source.path.startsWith('entrypoints/') ? MAX_ENTRYPOINT_LINES : MAX_LINES),
      )
      .map(({ source, lines }) => where(source, `${lines} lines`));
    expect(offences).toEqual([]);
  });

  it('have telling names', () => {
    const vague =
      /(?:^|[/-])(?:utils?|helpers?|managers?|services?|misc)(?:[/.-]|$)|(?:^|\/)common[/.]/;
    expect(sources.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('dress no class that nothing has', () => {
    const code = sources.map(codeOf).join('\n');
    const dressed = filesBelow('components')
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) => {
        const sheet = readFileSync(join(root, path), 'utf8');
        const names = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g);
        return [...new Set([...names].map(([, name]) => name))].map((name) => `${path}: .${name}`);
      });
    const isWorn = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
    expect(dressed.filter((entry) => !isWorn(entry.split(': .')[1] ?? ''))).toEqual([]);
  });

  it('export by name and own their names (no barrels)', () => {
    const offences = sources
      .filter((source) => /^export \*/m.test(codeOf(source)))
      .map((source) => source.path);
    expect(offences).toEqual([]);
  });

  it('keep no module-level state', () => {
    const offences = sources
      .filter((source) => source.path.startsWith('lib/') || source.path.startsWith('components/'))
      .filter((source) => /^(?:export )?let /m.test(codeOf(source)))
      .map((source) => source.path);
    expect(offences).toEqual([]);
  });

  it('of lib have each its test', () => {
    const hasCode = (source: Source) =>
      /^(?:export )?(?:default )?(?:async )?(?:function|class|const)\b/m.test(codeOf(source));
    const offences = sources
      .filter((source) => source.path.startsWith('lib/') && hasCode(source))
      .filter(
        (source) => !existsSync(join(root, 'test', source.path.replace(/\.tsx?$/, '.test.ts'))),
      )
      .map((source) => source.path);
    expect(offences).toEqual([]);
  });

  it('at the top level are the agreed ones', () => {
    const agreed = [
      'README.md',
      'components',
      'entrypoints',
      'lib',
      'package-lock.json',
      'package.json',
      'public',
      'test',
      'tsconfig.json',
      'wxt.config.ts',
    ];
    const visible = readdirSync(root).filter(
      (name) => !name.startsWith('.') && name !== 'node_modules',
    );
    expect(visible.filter((name) => !agreed.includes(name))).toEqual([]);
  });
});
