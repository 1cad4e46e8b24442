import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ExportOptions, WholeFormat } from '../format';
import type { NameParts } from '../person-name';
import { annotationsOf, oneLine } from '../record-parts';
import { escapeXml } from '../xml-escape';
import { citedArticleOf, type DateParts, isoDate } from './cited-article';

const TYPES = { news: 'NEWS', blog: 'BLOG', page: 'ELEC' } as const;

/**
 * RIS as Zotero, EndNote and Mendeley read it; each annotation becomes a note of its own. The tags are Zotero's,
 * https://github.com/zotero/translators/blob/master/RIS.js
 */
export const risFormat: WholeFormat = {
  kind: 'whole',
  id: 'ris',
  group: 'cite',
  labelKey: 'formatRis',
  hintKey: 'hintRis',
  extension: 'ris',
  mimeType: 'application/x-research-info-systems',
  isText: true,
  async *serialize(records, options) {
    for await (const record of records) yield entryOf(record, options);
  },
};

type Line = readonly [tag: string, value: string | null];

function entryOf(record: ArticleRecord, options: ExportOptions): string {
  const cited = citedArticleOf(record);
  const { issued } = cited;
  const own = options.annotations ? record.saved.tags : [];
  const keywords = [...new Set([...own, ...record.saved.article.keywords])];
  const lines: readonly Line[] = [
    ['TY', TYPES[cited.kind]],
    ['TI', cited.title],
    ...cited.authors.map((name): Line => ['AU', authorText(name)]),
    ['T2', cited.outlet],
    ['PY', issued === null ? null : String(issued.year)],
    ['DA', issued === null ? null : risDate(issued)],
    ['Y2', risDate(cited.accessed)],
    ['UR', cited.url],
    ['LA', cited.language],
    ['AB', cited.description],
    ['SE', cited.section],
    // A semicolon would part one keyword into two.
    ...keywords.map((keyword): Line => ['KW', oneLine(keyword.replaceAll(';', ','))]),
    ...(options.annotations ? notesOf(record) : []).map((note): Line => ['N1', note]),
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === null || value === '' ? [] : [`${tag}  - ${value}`],
  );
  return `${[...written, 'ER  - '].join('\r\n')}\r\n\r\n`;
}

const authorText = (name: NameParts) =>
  // A comma parts family from given name.
  'literal' in name ? name.literal.replaceAll(',', ' ') : `${name.family}, ${name.given}`;

/** `YYYY/MM/DD/`, the slashes there also where a part is unknown. */
function risDate(date: DateParts): string {
  const [year = '', month = '', day = ''] = isoDate(date).split('-');
  return `${year}/${month}/${day}/`;
}

/** HTML with tags in it is kept by Zotero as it is. */
function notesOf(record: ArticleRecord): readonly string[] {
  const paragraph = (text: string) =>
    text.trim() === '' ? '' : `<p>${escapeXml(text.trim()).replace(/\s*\n\s*/g, '<br/>')}</p>`;
  const marks = annotationsOf(record).map((annotation) =>
    [
      paragraph(`“${quoteOf(annotation)}”`),
      paragraph(commentOf(annotation)),
      paragraph(tagsOf(annotation).join(', ')),
    ].join(''),
  );
  return [paragraph(record.saved.comment), ...marks].filter((note) => note !== '').map(oneLine);
}
