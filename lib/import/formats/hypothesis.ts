import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle, importedQuote } from '../imported-article';
import { addressOf, instantOfMs, lineOf, listOf, recordOf, textOf, textsIn } from '../values';

/**
 * Annotations of Hypothes.is: what its client exports (`annotations`), and rows of its API (`rows`). A page note is the
 * comment of its page. Positions count in Hypothes.is' own text of the page and are left behind.
 */
export const hypothesisFormat: ImportFormat = {
  id: 'hypothesis',
  labelKey: 'import_hypothesis',
  extensions: ['json'],
  recognise: (content) => content.kind === 'json' && rowsOf(content.data) !== null,
  parse(content) {
    const rows = content.kind === 'json' ? rowsOf(content.data) : null;
    const bad: BadRow[] = [];
    const articles = (rows?.items ?? []).flatMap((item, index) =>
      articleOf(item, { unit: 'item', path: `${rows?.name}[${index}]` }, bad),
    );
    return success(articlesOf(articles, bad));
  },
};

type Rows = { readonly name: string; readonly items: readonly unknown[] };

function rowsOf(data: unknown): Rows | null {
  const file = recordOf(data);
  if (file === null) return null;
  for (const name of ['annotations', 'rows']) {
    const items = file.get(name);
    if (!Array.isArray(items)) continue;
    const isTheirs = file.has('export_userid') || file.has('client_version');
    if (isTheirs || recordOf(items[0])?.has('uri') === true) return { name, items };
  }
  return null;
}

function articleOf(item: unknown, place: RowPlace, bad: BadRow[]): ImportedArticle[] {
  const row = recordOf(item);
  const target = recordOf(listOf(row?.get('target'))[0]);
  const url = addressOf(row?.get('uri')) ?? addressOf(target?.get('source'));
  if (row === null || url === null) {
    bad.push(badRow(place, row === null ? 'no-record' : 'no-address'));
    return [];
  }
  if (listOf(row.get('references')).length > 0) {
    bad.push(badRow(place, 'reply'));
    return [];
  }
  const headline = lineOf(listOf(recordOf(row.get('document'))?.get('title'))[0]);
  const created = instantOfMs(Date.parse(textOf(row.get('created'))));
  const tags = textsIn(row.get('tags'));
  const comment = textOf(row.get('text')).trim();
  const known = {
    place,
    url,
    fields: headline === null ? {} : { headline },
    savedAt: created,
  };
  const quote = quoteSelectorOf(target);
  if (quote === null) return [importedArticle({ ...known, tags, comment })];
  return [
    importedArticle({ ...known, quotes: [importedQuote({ ...quote, comment, tags, created })] }),
  ];
}

function quoteSelectorOf(target: ReadonlyMap<string, unknown> | null) {
  for (const selector of listOf(target?.get('selector')).map(recordOf)) {
    if (selector?.get('type') !== 'TextQuoteSelector') continue;
    const exact = textOf(selector.get('exact')).trim();
    if (exact === '') continue;
    return {
      exact,
      prefix: textOf(selector.get('prefix')),
      suffix: textOf(selector.get('suffix')),
    };
  }
  return null;
}
