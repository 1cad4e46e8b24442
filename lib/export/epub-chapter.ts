import type { ArticleRecord } from '@/lib/library/saved-article';
import { evidenceStyle } from './evidence-style';
import type { ExportOptions } from './format';
import { leadImage } from './kept-images';
import { markedArticle } from './marked-article';
import { notesHtml, paragraphs } from './note-html';
import { outletOf } from './record-parts';
import { languageTag, webAddress, writeXhtml } from './write-xhtml';
import { escapeXml } from './xml-escape';

/**
 * An article as a chapter: XHTML with its own notes. `images`: files of the book by the addresses of the images that they
 * hold; other images are left out.
 */
export function chapterOf(
  record: ArticleRecord,
  options: ExportOptions,
  images: ReadonlyMap<string, string>,
): string {
  const { article, comment } = record.saved;
  const language = languageTag(article.language);
  const marked = markedArticle(record, options);
  const own = options.annotations ? comment : '';
  const authors = article.authors.map(({ name }) => name).join('; ');
  const facts = [authors, outletOf(record), article.published].filter(Boolean).join(' · ');
  const address = webAddress(article.url) ?? '';
  const lead = leadImage(record, { addresses: images, alt: options.wordOf('evidenceImage') });
  const imageAddress = (source: string) => images.get(source) ?? null;
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}" dir="${article.dir}">
<head><title>${escapeXml(article.headline)}</title><style>${escapeXml(evidenceStyle)}</style></head>
<body>
<h1>${escapeXml(article.headline)}</h1>
<p>${escapeXml(facts)}<br/><a href="${escapeXml(address)}">${escapeXml(article.url)}</a></p>
${lead}${writeXhtml(marked.nodes, { imageText: () => null, imageAddress })}
${own.trim() === '' ? '' : `<hr/>${paragraphs(own)}`}
${notesHtml(marked, options)}
</body>
</html>
`;
}
