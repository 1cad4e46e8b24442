import { imageExtensions } from '@/lib/library/image-type';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { annotationsMarkdown, blockIdOf, tagNameOf } from './annotations-markdown';
import { fileNameOf } from './file-name';
import type { EachFormat, ExportFile, ExportOptions } from './format';
import { yamlProperty, yamlText } from './front-matter';
import { imagesInText, leadAddress } from './kept-images';
import { markdownAddress } from './markdown-escape';
import { currentBodyOf, currentVersionOf, dayOf, oneLine, wantedAnnotations } from './record-parts';
import { structuralToMarkdown } from './structural-markdown';

/**
 * Markdown with properties, one file an article: the names and types of Obsidian's own web clipper first, ours behind.
 * Each property has one type over all files.
 */
export const obsidianFormat: EachFormat = {
  kind: 'each',
  id: 'obsidian',
  group: 'notes',
  labelKey: 'formatObsidian',
  hintKey: 'hintObsidian',
  extension: 'md',
  mimeType: 'text/markdown',
  isText: true,
  takesImages: true,
  serialize: fileOf,
};

function fileOf(record: ArticleRecord, options: ExportOptions): ExportFile {
  const { saved } = record;
  const body = currentBodyOf(record);
  const annotations = wantedAnnotations(record, options);
  const images = attachmentsOf(record);
  const addresses = new Map(images.map(({ source, name }) => [source, name]));
  const lead = leadAddress(record, addresses);
  const parts = [
    `---\n${propertiesOf(record, options).join('\n')}\n---`,
    options.annotations ? saved.comment.trim() : '',
    annotationsMarkdown(annotations, {
      labelName: options.labelName,
      anchorOf: (annotation) => `^${blockIdOf(annotation)}`,
    }),
    annotations.length > 0 ? '---' : '',
    lead === null ? '' : `![](${markdownAddress(lead)})`,
    structuralToMarkdown(body?.html ?? '', addresses),
  ];
  return {
    ...(images.length === 0 ? {} : { beside: images }),
    name: fileNameOf(saved.article.headline, { extension: 'md', fallback: saved.id }),
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

/** Images beside the note, under names that stay the same when it is exported again. */
function attachmentsOf(record: ArticleRecord) {
  const stem = record.saved.id.slice(0, 8);
  return imagesInText(record).map(({ source, type, bytes }, index) => ({
    source,
    name: `attachments/${stem}-${index + 1}.${imageExtensions[type]}`,
    bytes,
  }));
}

function propertiesOf(record: ArticleRecord, { annotations }: ExportOptions) {
  const { saved } = record;
  const { article } = saved;
  const own = annotations ? saved.tags : [];
  const quoted = (text: string | null) => (text === null ? null : yamlText(oneLine(text)));
  return [
    yamlProperty('title', quoted(article.headline)),
    yamlProperty('source', quoted(article.url)),
    yamlProperty(
      'author',
      article.authors.map(({ name }) => yamlText(`[[${linkName(name)}]]`)),
    ),
    yamlProperty('published', dayOf(article.published)),
    yamlProperty('created', dayOf(saved.savedAt)),
    yamlProperty('description', quoted(article.description)),
    yamlProperty(
      'tags',
      ['clippings', ...own].map((tag) => yamlText(tagNameOf(tag))),
    ),
    yamlProperty('modified', dayOf(article.modified)),
    yamlProperty('published_time', quoted(article.published)),
    yamlProperty('site', quoted(article.publisher?.name ?? null)),
    yamlProperty('agency', quoted(article.source)),
    yamlProperty('section', quoted(article.section)),
    yamlProperty(
      'keywords',
      article.keywords.map((keyword) => yamlText(oneLine(keyword))),
    ),
    yamlProperty('language', quoted(article.language)),
    yamlProperty('status', quoted(saved.status)),
    yamlProperty('sha256', quoted(currentVersionOf(record)?.sha256 ?? null)),
    yamlProperty('article_id', quoted(saved.id)),
  ];
}

const linkName = (name: string) => oneLine(name.replace(/[[\]#^|]/g, ' '));
