import type { ArticleRecord } from '@/lib/library/saved-article';
import { defaultSettings } from '@/lib/library/settings';
import { backupPieces } from './backup';
import { evidenceStyle } from './evidence-style';
import { fileNameOf } from './file-name';
import type { EachFormat, ExportOptions, ExportWordKey } from './format';
import { imagesInText, leadImage } from './kept-images';
import { markedArticle } from './marked-article';
import { notesHtml, paragraphs } from './note-html';
import { accessedAt, currentVersionOf } from './record-parts';
import { languageTag, writeXhtml } from './write-xhtml';
import { escapeXml } from './xml-escape';

/** Element of the file in which its own backup lies, to be imported again. */
export const EMBEDDED_BACKUP_ID = 'postil-backup';

/** Nothing is loaded, nothing runs; the page's own style is the only one, and images are those that it holds. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One page an article to hand on: text, marks, notes, where it comes from and the digest of the text. It opens offline,
 * prints in black and white, has no script, and holds its own backup.
 */
export const evidenceFormat: EachFormat = {
  kind: 'each',
  id: 'evidence',
  group: 'evidence',
  labelKey: 'formatEvidence',
  hintKey: 'hintEvidence',
  extension: 'html',
  mimeType: 'text/html',
  isText: false,
  takesImages: true,
  async serialize(record, options) {
    const { id, article } = record.saved;
    return {
      name: fileNameOf(article.headline, { extension: 'html', fallback: id }),
      text: await pageOf(record, options),
    };
  },
};

async function pageOf(record: ArticleRecord, options: ExportOptions): Promise<string> {
  const { article, comment } = record.saved;
  const marked = markedArticle(record, options);
  const language = languageTag(article.language);
  const headline = escapeXml(article.headline);
  const own = options.annotations ? comment : '';
  const { wordOf } = options;
  const addresses = new Map(
    imagesInText(record).map(({ source, type, data }) => [source, `data:${type};base64,${data}`]),
  );
  const imageAddress = (source: string) => addresses.get(source) ?? null;
  const imageText = (alt: string) => [wordOf('evidenceImage'), alt].filter(Boolean).join(': ');
  return `<!DOCTYPE html>
<html lang="${language}" dir="${article.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="generator" content="Postil ${escapeXml(options.version)}">
<title>${headline}</title>
<link rel="canonical" href="${escapeXml(article.url)}">
<style>${evidenceStyle}</style>
</head>
<body>
<header>
<h1>${headline}</h1>
<dl>
${provenanceOf(record, options)}
</dl>
</header>
<article>
${leadImage(record, { addresses, alt: wordOf('evidenceImage') })}${writeXhtml(marked.nodes, { imageText, imageAddress })}
</article>
${section(own.trim() === '' ? '' : paragraphs(own), wordOf('evidenceComment'))}
${section(notesHtml(marked, options), wordOf('evidenceNotes'))}
<script type="application/json" id="${EMBEDDED_BACKUP_ID}">${await embeddedBackup(record, options)}</script>
</body>
</html>
`;
}

const section = (content: string, name: string) =>
  content === '' ? '' : `<section>\n<h2>${escapeXml(name)}</h2>\n${content}\n</section>`;

type Fact = readonly [name: ExportWordKey, value: string | null | undefined];

function provenanceOf(
  record: ArticleRecord,
  { wordOf, exportedAt, version }: ExportOptions,
): string {
  const { article } = record.saved;
  const current = currentVersionOf(record);
  const facts: readonly Fact[] = [
    ['evidenceAddress', article.url],
    ['fieldCanonical', article.canonicalUrl === article.url ? null : article.canonicalUrl],
    ['fieldPublisher', article.publisher?.name],
    ['fieldSource', article.source],
    ['fieldAuthors', article.authors.map(({ name }) => name).join('; ')],
    ['fieldPublished', article.published],
    ['fieldModified', article.modified],
    ['evidenceAccessed', accessedAt(record)],
    ['evidenceVersions', String(record.versions.length)],
    ['evidenceSha256', current?.sha256],
    ['evidenceMade', `${exportedAt}, Postil ${version}`],
  ];
  return facts
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `<dt>${escapeXml(wordOf(name))}</dt><dd>${escapeXml(value ?? '')}</dd>`)
    .join('\n');
}

/** A backup of this article alone, without what is nobody else's business: other settings, trash, what was left out. */
async function embeddedBackup(record: ArticleRecord, options: ExportOptions): Promise<string> {
  const { annotations, settings } = options;
  const { saved } = record;
  const shared: ArticleRecord = {
    ...record,
    saved: annotations ? saved : { ...saved, tags: [], comment: '' },
    annotations: annotations
      ? record.annotations.filter(({ trashedAt }) => trashedAt === null)
      : [],
  };
  let text = '';
  const pieces = backupPieces(oneOf(shared), {
    ...options,
    settings: { ...defaultSettings, labels: settings.labels },
  });
  for await (const piece of pieces) text += piece;
  // Nothing in it can end the element.
  return text.trim().replaceAll('<', '\\u003c');
}

async function* oneOf(record: ArticleRecord): AsyncIterable<ArticleRecord> {
  yield record;
}
