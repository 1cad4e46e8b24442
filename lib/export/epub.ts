import type { ArticleRecord } from '@/lib/library/saved-article';
import { chapterOf } from './epub-chapter';
import { type BookImage, bookImages } from './epub-images';
import type { ExportOptions, WholeFormat } from './format';
import { languageTag } from './write-xhtml';
import { escapeXml } from './xml-escape';
import { createZip } from './zip';

/** EPUB 3.3, https://www.w3.org/TR/epub-33/: a chapter for each article, its notes at its end. */
export const epubFormat: WholeFormat = {
  kind: 'whole',
  id: 'epub',
  group: 'evidence',
  labelKey: 'formatEpub',
  hintKey: 'hintEpub',
  extension: 'epub',
  mimeType: 'application/epub+zip',
  isText: false,
  takesImages: true,
  async *serialize(records, options) {
    const zip = createZip(options.exportedAt);
    // First and stored, so that its content can be seen at a fixed place of the file.
    yield* zip.add('mimetype', 'application/epub+zip', true);
    yield* zip.add('META-INF/container.xml', CONTAINER);
    const chapters: Chapter[] = [];
    for await (const record of records) {
      const images = bookImages(record, chapters.length + 1);
      const chapter = chapterFacts(record, chapters.length + 1, images);
      const files = new Map(images.map(({ source, file }) => [source, file]));
      yield* zip.add(`EPUB/${chapter.file}`, chapterOf(record, options, files));
      // Stored: they are compressed as they are.
      for (const { file, bytes } of images) yield* zip.add(`EPUB/${file}`, bytes, true);
      chapters.push(chapter);
    }
    yield* zip.add('EPUB/nav.xhtml', navigationOf(chapters));
    yield* zip.add('EPUB/package.opf', packageOf(chapters, options));
    yield* zip.end();
  },
};

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

type Chapter = {
  readonly file: string;
  readonly headline: string;
  readonly articleId: string;
  readonly language: string;
  readonly url: string;
  readonly images: readonly Pick<BookImage, 'file' | 'type'>[];
};

function chapterFacts(
  { saved: { id, article } }: ArticleRecord,
  number: number,
  images: Chapter['images'],
): Chapter {
  return {
    file: `article-${number}.xhtml`,
    headline: article.headline,
    articleId: id,
    language: languageTag(article.language),
    url: article.url,
    // Without their bytes, which the archive has by now.
    images: images.map(({ file, type }) => ({ file, type })),
  };
}

function navigationOf(chapters: readonly Chapter[]): string {
  const items = chapters.map(
    ({ file, headline }) => `<li><a href="${file}">${escapeXml(headline)}</a></li>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>${escapeXml(titleOf(chapters))}</title></head>
<body><nav epub:type="toc"><ol>
${items.join('\n')}
</ol></nav></body>
</html>
`;
}

function packageOf(chapters: readonly Chapter[], { exportedAt }: ExportOptions): string {
  const [first] = chapters;
  const items = chapters.map(
    ({ file }, index) =>
      `<item id="a${index + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const images = chapters.flatMap((chapter, at) =>
    chapter.images.map(
      ({ file, type }, index) =>
        `<item id="i${at + 1}-${index + 1}" href="${file}" media-type="${type}"/>`,
    ),
  );
  const order = chapters.map((_, index) => `<itemref idref="a${index + 1}"/>`);
  const sources = chapters.map(({ url }) => `<dc:source>${escapeXml(url)}</dc:source>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${first?.articleId ?? ''}</dc:identifier>
<dc:title>${escapeXml(titleOf(chapters))}</dc:title>
<dc:language>${first?.language ?? 'und'}</dc:language>
<meta property="dcterms:modified">${exportedAt.slice(0, 'YYYY-MM-DDTHH:mm:ss'.length)}Z</meta>
${sources.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${[...items, ...images].join('\n')}
</manifest>
<spine>
${order.join('\n')}
</spine>
</package>
`;
}

/** The headline of the only article, else the first one and how many more there are. */
function titleOf([first, ...others]: readonly Chapter[]): string {
  const headline = first?.headline ?? '';
  return others.length === 0 ? headline : `${headline} + ${others.length}`;
}
