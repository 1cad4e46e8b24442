import type { ArticleRecord } from '@/lib/library/saved-article';
import type { WholeFormat } from '../format';
import { citedArticleOf, isoDate } from './cited-article';
import {
  braced,
  citationKey,
  texAddress,
  texAnnotation,
  texEntry,
  texKeywords,
  texNames,
  texText,
} from './tex';

/** The names that every BibTeX style defines. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX for LaTeX; it has no type for newspapers, so these are articles of a journal. */
export const bibtexFormat: WholeFormat = {
  kind: 'whole',
  id: 'bibtex',
  group: 'cite',
  labelKey: 'formatBibtex',
  hintKey: 'hintBibtex',
  extension: 'bib',
  mimeType: 'application/x-bibtex',
  isText: true,
  async *serialize(records, { annotations }) {
    for await (const record of records) yield entryOf(record, annotations);
  },
};

function entryOf(record: ArticleRecord, withOwn: boolean): string {
  const cited = citedArticleOf(record);
  const { issued, outlet, authors } = cited;
  const text = (value: string | null) => (value === null ? null : braced(texText(value)));
  return texEntry(cited.kind === 'page' ? 'misc' : 'article', citationKey(cited), {
    author: authors.length === 0 ? null : braced(texNames(authors)),
    title: braced(braced(texText(cited.title))),
    journal: text(outlet),
    year: issued === null ? null : String(issued.year),
    month: issued?.month === undefined ? null : (MONTHS[issued.month - 1] ?? null),
    url: braced(texAddress(cited.url)),
    urldate: braced(isoDate(cited.accessed)),
    language: text(cited.language),
    abstract: text(cited.description),
    keywords: braced(texKeywords(record, withOwn)),
    annote: withOwn ? braced(texAnnotation(record)) : null,
  });
}
