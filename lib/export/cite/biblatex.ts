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

/** Babel's names of the languages that news are most often saved in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  zh: 'chinese',
};

/** BibLaTeX, which knows newspapers and whole dates. */
export const biblatexFormat: WholeFormat = {
  kind: 'whole',
  id: 'biblatex',
  group: 'cite',
  labelKey: 'formatBiblatex',
  hintKey: null,
  extension: 'bib',
  mimeType: 'application/x-bibtex',
  isText: true,
  async *serialize(records, { annotations }) {
    for await (const record of records) yield entryOf(record, annotations);
  },
};

function entryOf(record: ArticleRecord, withOwn: boolean): string {
  const cited = citedArticleOf(record);
  const isNews = cited.kind === 'news';
  const text = (value: string | null) => (value === null ? null : braced(texText(value)));
  const language = LANGUAGES[cited.language?.slice(0, 2).toLowerCase() ?? ''] ?? null;
  return texEntry(isNews ? 'article' : 'online', citationKey(cited), {
    author: cited.authors.length === 0 ? null : braced(texNames(cited.authors)),
    title: braced(braced(texText(cited.title))),
    [isNews ? 'journaltitle' : 'organization']: text(cited.outlet),
    entrysubtype: isNews ? '{newspaper}' : null,
    date: cited.issued === null ? null : braced(isoDate(cited.issued)),
    url: braced(texAddress(cited.url)),
    urldate: braced(isoDate(cited.accessed)),
    langid: braced(language),
    abstract: text(cited.description),
    keywords: braced(texKeywords(record, withOwn)),
    annotation: withOwn ? braced(texAnnotation(record)) : null,
  });
}
