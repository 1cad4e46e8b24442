import { existsSync, readFileSync } from 'node:fs';

type Entry =
  | string
  | {
      readonly before?: string;
      readonly repeat: string;
      readonly times: number;
      readonly then?: string;
    };
type Lists = {
  readonly markdown: readonly Entry[];
  readonly csv: Readonly<
    Record<'mustBeNeutralisedInSpreadsheetMode' | 'mustStayExactInDataMode', readonly Entry[]>
  >;
  readonly yaml: readonly Entry[];
  readonly filenames: readonly Entry[];
  readonly urls: Readonly<Record<string, readonly Entry[]>>;
  readonly jsonTraps: readonly Entry[];
  readonly redos: Readonly<Record<string, readonly Entry[]>>;
};

/** Lies beside the project; without it a few of its kind stand in. */
const FILE = new URL('../../../shared/security/nasty-strings.json', import.meta.url);

const few: Lists = {
  markdown: ['[x](javascript:alert(1))', '<img src=x onerror=alert(1)>', '---\ntitle: x\n---'],
  csv: {
    mustBeNeutralisedInSpreadsheetMode: ['=1+1', '+1', '-1', '@x', '\t=1', '＝1', ' =1'],
    mustStayExactInDataMode: ['a,b', 'a"b', 'a\r\nb', '', '  x  ', '007', '\u0000', '\ud800'],
  },
  yaml: ['a: b', '- x', '"q', '\\', 'null', '2024-01-02', '\u0085', '\u2028', '{% raw %}'],
  filenames: ['../x', 'CON', 'a.', '-rf', '', 'a\u0000b', '\ud800', 'x'.repeat(300)],
  urls: { mustSurvive: ['https://e.com/a?b=c#d'], mustBeRefusedAsLink: ['javascript:alert(1)'] },
  jsonTraps: ['{"__proto__":{"polluted":true}}', '[1e999]'],
  redos: { inputs: [{ before: '!', repeat: 'a', times: 50_000 }] },
};

const lists: Lists = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : few;

function textOf(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  const { before = '', repeat, times, then = '' } = entry;
  return before + repeat.repeat(times) + then;
}

export const nastyFileNames = (): readonly string[] => lists.filenames.map(textOf);

/** What a spreadsheet could run. */
export const nastyFormulas = (): readonly string[] =>
  lists.csv.mustBeNeutralisedInSpreadsheetMode.map(textOf);

/** Everything that text of a person or a page may be, each once. */
export const nastyTexts = (): readonly string[] => [
  ...new Set(
    [
      ...lists.markdown,
      ...lists.csv.mustBeNeutralisedInSpreadsheetMode,
      ...lists.csv.mustStayExactInDataMode,
      ...lists.yaml,
      ...lists.filenames,
    ].map(textOf),
  ),
];

/** Every string there is: `nastyTexts`, and what is meant for addresses, JSON and slow patterns. */
export const allNastyTexts = (): readonly string[] => [
  ...new Set([
    ...nastyTexts(),
    ...[
      ...Object.values(lists.urls).flat(),
      ...lists.jsonTraps,
      ...Object.values(lists.redos).flat(),
    ].map(textOf),
  ]),
];
