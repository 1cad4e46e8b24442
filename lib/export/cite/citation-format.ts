import type { FormatGroup, WholeFormat } from '../format';
import { type CitedArticle, citedArticleOf } from './cited-article';

type CitationStyle = Pick<WholeFormat, 'id' | 'labelKey'> & {
  readonly cite: (article: CitedArticle) => string;
};

const group: FormatGroup = 'cite';

/** A style of ready citations: plain text, one paragraph an article. */
export function citationFormat({ id, labelKey, cite }: CitationStyle): WholeFormat {
  return {
    kind: 'whole',
    id,
    group,
    labelKey,
    hintKey: null,
    extension: 'txt',
    mimeType: 'text/plain',
    isText: true,
    async *serialize(records) {
      let before = '';
      for await (const record of records) {
        yield `${before}${cite(citedArticleOf(record))}\n`;
        before = '\n';
      }
    },
  };
}
