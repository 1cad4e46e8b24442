import type { Annotation } from '@/lib/annotation/annotation';
import { commentOf, labelIdOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { tagNameOf } from './annotations-markdown';
import { fileNameOf } from './file-name';
import type { EachFormat, ExportFile, ExportOptions } from './format';
import { escapeMarkdown } from './markdown-escape';
import { currentBodyOf, currentVersionOf, dayOf, oneLine, wantedAnnotations } from './record-parts';
import { structuralToMarkdown } from './structural-markdown';

/**
 * A Logseq page, one an article: properties first, then everything as blocks. A highlight's block has its own id, so that
 * a later export of the page takes the place of the earlier one and references to it stay.
 */
export const logseqFormat: EachFormat = {
  kind: 'each',
  id: 'logseq',
  group: 'notes',
  labelKey: 'formatLogseq',
  hintKey: 'hintLogseq',
  extension: 'md',
  mimeType: 'text/markdown',
  isText: true,
  serialize: fileOf,
};

function fileOf(record: ArticleRecord, options: ExportOptions): ExportFile {
  const { saved } = record;
  const comment = options.annotations ? saved.comment.trim() : '';
  const marks = wantedAnnotations(record, options);
  const text = structuralToMarkdown(currentBodyOf(record)?.html ?? '');
  const blocks = [
    ...(comment === '' ? [] : [block(comment)]),
    ...marks.map((annotation) => markBlock(annotation, options)),
    ...text
      .split(/\n{2,}/)
      .filter((part) => part !== '')
      .map((part) => block(part)),
  ];
  return {
    name: fileNameOf(saved.article.headline, { extension: 'md', fallback: saved.id }),
    text: `${propertiesOf(record, options).join('\n')}\n\n${blocks.join('\n')}\n`,
  };
}

/** `name:: value`, one a line. */
function propertiesOf(record: ArticleRecord, { annotations }: ExportOptions): readonly string[] {
  const { saved } = record;
  const { article } = saved;
  const own = annotations ? saved.tags : [];
  const properties: readonly (readonly [string, string | null | undefined])[] = [
    ['title', article.headline],
    ['source', article.url],
    ['author', article.authors.map(({ name }) => `[[${name.replace(/[[\]]/g, ' ')}]]`).join(', ')],
    ['published', dayOf(article.published)],
    ['created', dayOf(saved.savedAt)],
    ['site', article.publisher?.name],
    ['agency', article.source],
    ['tags', ['clippings', ...own].map(tagNameOf).join(', ')],
    ['sha256', currentVersionOf(record)?.sha256],
    ['article-id', saved.id],
  ];
  return properties.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${name}:: ${oneLine(value)}`],
  );
}

/** A block below `depth` others: its lines stand under its dash. */
function block(text: string, depth = 0): string {
  const indent = '\t'.repeat(depth);
  return `${indent}- ${text.replaceAll('\n', `\n${indent}  `)}`;
}

function markBlock(annotation: Annotation, { labelName }: ExportOptions): string {
  const label = labelIdOf(annotation);
  const tags = tagsOf(annotation).map((tag) => `#[[${tagNameOf(tag)}]]`);
  const comment = commentOf(annotation).trim();
  const facts = [
    `id:: ${annotation.id}`,
    ...(label === null ? [] : [`label:: ${labelName(label)}`]),
  ];
  const quote = `> ${escapeMarkdown(quoteOf(annotation)).replaceAll('\n', '\n> ')}`;
  const below = [comment, tags.join(' ')].filter((part) => part !== '');
  return [
    block([quote, ...facts.map(oneLine)].join('\n')),
    ...below.map((part) => block(part, 1)),
  ].join('\n');
}
