import { existsSync, readFileSync } from 'node:fs';

type Entry = string | { readonly repeat: string; readonly times: number; readonly then?: string };
type Lists = {
  readonly markdown: readonly Entry[];
  readonly csv: Readonly<
    Record<'mustBeNeutralisedInSpreadsheetMode' | 'mustStayExactInDataMode', readonly Entry[]>
  >;
  readonly yaml: readonly Entry[];
  readonly filenames: readonly Entry[];
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
};

const lists: Lists = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : few;

const textOf = (entry: Entry): string =>
  typeof entry === 'string' ? entry : `${entry.repeat.repeat(entry.times)}${entry.then ?? ''}`;

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
