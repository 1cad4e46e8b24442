import type { ArticleRecord } from '@/lib/library/saved-article';
import { annotationsMarkdown, blockIdOf } from './annotations-markdown';
import type { EachFormat, ExportFile, ExportOptions } from './format';
import { yamlProperty, yamlText } from './front-matter';
import { currentBodyOf, currentVersionOf, dayOf, oneLine, wantedAnnotations } from './record-parts';
import { slugOf } from './slug';
import { structuralToMarkdown } from './structural-markdown';

/** A draft for Hugo's `content/posts`, https://gohugo.io/content-management/front-matter/. Own keys are under `params`. */
export const hugoFormat: EachFormat = {
  kind: 'each',
  id: 'hugo',
  group: 'notes',
  labelKey: 'formatHugo',
  hintKey: 'hintHugo',
  extension: 'md',
  mimeType: 'text/markdown',
  isText: true,
  serialize: fileOf,
};

function fileOf(record: ArticleRecord, options: ExportOptions): ExportFile {
  const { article, id, comment, savedAt } = record.saved;
  const notes = annotationsMarkdown(wantedAnnotations(record, options), {
    labelName: options.labelName,
    anchorOf: (annotation) => `{#${blockIdOf(annotation)}}`,
  });
  const parts = [
    `---\n${frontMatterOf(record, options).join('\n')}\n---`,
    options.annotations ? comment.trim() : '',
    // Hugo's attributes of a block stand below it, https://gohugo.io/content-management/markdown-attributes/.
    notes,
    notes === '' ? '' : '---',
    structuralToMarkdown(currentBodyOf(record)?.html ?? ''),
  ];
  const day = dayOf(article.published ?? savedAt);
  return {
    name: `${day}-${slugOf(article.headline, id)}.md`,
    text: `${parts
      .filter((part) => part !== '')
      .map(withoutShortcodes)
      .join('\n\n')}\n`,
  };
}

function frontMatterOf(record: ArticleRecord, options: ExportOptions): readonly string[] {
  const { saved } = record;
  const { article } = saved;
  const own = options.annotations ? saved.tags : [];
  const text = (value: string | null | undefined) =>
    value === null || value === undefined ? '""' : yamlText(oneLine(value));
  const params = {
    source: article.url,
    author: article.authors.map(({ name }) => name).join(', '),
    site: article.publisher?.name,
    agency: article.source,
    language: article.language,
    sha256: currentVersionOf(record)?.sha256,
    article_id: saved.id,
  };
  return [
    yamlProperty('title', text(article.headline)),
    yamlProperty('date', rfc3339(article.published ?? saved.savedAt)),
    ...(article.modified === null ? [] : [yamlProperty('lastmod', rfc3339(article.modified))]),
    yamlProperty('draft', 'true'),
    yamlProperty('description', text(article.description)),
    yamlProperty(
      'tags',
      [...new Set([...own, ...article.keywords].flatMap(folderTag))].map((tag) => text(tag)),
    ),
    ...(/^(?:zh|ja|ko)\b/i.test(article.language ?? '') ? ['isCJKLanguage: true'] : []),
    'params:',
    ...Object.entries(params).map(([name, value]) => `  ${name}: ${text(value)}`),
  ];
}

/** Code points; with four bytes each a folder's name stays below the 255 bytes of common file systems. */
const MAX_TAG = 60;

/**
 * Hugo makes a folder of each tag: without a letter or digit it has no name there, one that leads out of the site stops
 * the whole build, as a name does that is too long.
 */
function folderTag(tag: string): readonly string[] {
  if (!/[\p{L}\p{N}]/u.test(tag)) return [];
  const inside = tag.replace(/\.{2,}(?=[\\/])|(?<=[\\/])\.{2,}/g, '…');
  return [[...inside].slice(0, MAX_TAG).join('').trim()];
}

/** Hugo reads a date, or a date with time and offset; a month is its first day. */
function rfc3339(iso: string): string {
  if (/^\d{4}$/.test(iso)) return `${iso}-01-01`;
  if (/^\d{4}-\d\d$/.test(iso)) return `${iso}-01`;
  return /T\d\d:\d\d$/.test(iso) ? `${iso}:00` : iso.replace(/T(\d\d:\d\d)(?=[Z+-])/, 'T$1:00');
}

/** What Hugo would run in a text is shown instead, https://gohugo.io/content-management/shortcodes/. */
function withoutShortcodes(text: string): string {
  return text.replace(/\{\{(?=[<%])/g, '{\u200b{');
}
