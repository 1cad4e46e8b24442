import type { ArticleRecord } from '@/lib/library/saved-article';
import type { WholeFormat } from './format';
import { oneLine } from './record-parts';
import { escapeXml } from './xml-escape';

/** The first bytes of the file: readers know it by them. */
const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

/**
 * The bookmark file that browsers, Karakeep, linkding and others read,
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export const bookmarksFormat: WholeFormat = {
  kind: 'whole',
  id: 'bookmarks',
  group: 'more',
  labelKey: 'formatBookmarks',
  hintKey: 'hintBookmarks',
  extension: 'html',
  mimeType: 'text/html',
  isText: false,
  async *serialize(records, { annotations }) {
    yield HEAD;
    for await (const record of records) yield itemOf(record, annotations);
    yield '</DL><p>\n';
  },
};

function itemOf({ saved }: ArticleRecord, withOwn: boolean): string {
  const { article } = saved;
  const seconds = Math.floor(Date.parse(saved.savedAt) / 1000);
  const tags = saved.tags.map((tag) => oneLine(tag.replaceAll(',', ' '))).join(',');
  const tagsAttribute = withOwn && tags !== '' ? ` TAGS="${escapeXml(tags)}"` : '';
  const title = escapeXml(oneLine(article.headline));
  const comment = withOwn ? oneLine(saved.comment) : '';
  const link = `    <DT><A HREF="${escapeXml(article.url)}" ADD_DATE="${seconds}"${tagsAttribute}>${title}</A>\n`;
  return comment === '' ? link : `${link}    <DD>${escapeXml(comment)}\n`;
}
