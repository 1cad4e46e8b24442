import { quoteOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ExportOptions, WholeFormat } from '../format';
import { currentVersionOf, wantedAnnotations } from '../record-parts';
import { type CitedArticle, citedArticleOf, type DateParts } from './cited-article';

const TYPES = { news: 'article-newspaper', blog: 'post-weblog', page: 'webpage' } as const;

/** CSL-JSON, https://github.com/citation-style-language/schema: for pandoc, Zotero and every processor of CSL. */
export const cslFormat: WholeFormat = {
  kind: 'whole',
  id: 'csl',
  group: 'cite',
  labelKey: 'formatCsl',
  hintKey: 'hintCsl',
  extension: 'json',
  mimeType: 'application/vnd.citationstyles.csl+json',
  isText: true,
  async *serialize(records, options) {
    let before = '[\n';
    for await (const record of records) {
      yield before + JSON.stringify(cslItemOf(record, options), null, 2);
      before = ',\n';
    }
    yield before === ',\n' ? '\n]\n' : '[]\n';
  },
};

export function cslItemOf(record: ArticleRecord, options: ExportOptions) {
  const cited = citedArticleOf(record);
  const own = options.annotations ? record.saved.tags : [];
  const keywords = [...new Set([...own, ...record.saved.article.keywords])];
  const quotes = wantedAnnotations(record, options).map(quoteOf);
  return {
    id: cited.id,
    type: TYPES[cited.kind],
    title: cited.title,
    ...(cited.authors.length === 0 ? {} : { author: cited.authors }),
    ...optional('container-title', cited.outlet),
    ...optional('section', cited.section),
    ...(cited.issued === null ? {} : { issued: dateOf(cited.issued) }),
    accessed: dateOf(cited.accessed),
    URL: cited.url,
    ...optional('language', cited.language),
    ...optional('abstract', cited.description),
    ...optional('note', noteOf(record, cited)),
    ...optional('keyword', keywords.join(', ')),
    ...(quotes.length === 0 ? {} : { custom: { quotes } }),
  };
}

const optional = (name: string, value: string | null) =>
  value === null || value === '' ? {} : { [name]: value };

const dateOf = ({ year, month, day }: DateParts) => ({
  'date-parts': [[year, month, day].filter((part) => part !== undefined)],
});

/** One `key: value` a line: Zotero keeps such lines in Extra. */
function noteOf(record: ArticleRecord, { agency }: CitedArticle): string {
  const sha256 = currentVersionOf(record)?.sha256;
  return [
    ...(agency === null ? [] : [`agency: ${agency}`]),
    ...(sha256 === undefined ? [] : [`sha256: ${sha256}`]),
  ].join('\n');
}
