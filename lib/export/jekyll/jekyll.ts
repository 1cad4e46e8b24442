import type { ArticleRecord } from '@/lib/library/saved-article';
import { annotationsMarkdown, blockIdOf } from '../annotations-markdown';
import type { EachFormat, ExportFile, ExportOptions } from '../format';
import { yamlProperty, yamlText } from '../front-matter';
import { annotationsOf, currentBodyOf } from '../record-parts';
import { slugOf } from '../slug';
import { structuralToMarkdown } from '../structural-markdown';
import { withoutLiquid } from './kramdown-source';
import { dateOf, type PostSource, postSourceOf } from './post-source';

/**
 * A Jekyll post, one file an article. A page that Jekyll made gives the post back that it was made from; every other
 * article becomes a new post.
 */
export const jekyllFormat: EachFormat = {
  kind: 'each',
  id: 'jekyll',
  group: 'notes',
  labelKey: 'formatJekyll',
  hintKey: 'hintJekyll',
  extension: 'md',
  mimeType: 'text/markdown',
  isText: true,
  serialize: jekyllPost,
};

/** The post's file, as a name for `_posts` and its text. */
export function jekyllPost(record: ArticleRecord, options: ExportOptions): ExportFile {
  const { article } = record.saved;
  const source = postSourceOf(article, currentBodyOf(record)?.markup ?? null);
  const { name, text } =
    source === null ? newPost(record, options.annotations) : samePost(article.headline, source);
  const notes = options.annotations ? notesOf(record, options) : '';
  return {
    name,
    text: notes === '' ? text : `${text.trimEnd()}\n\n${withoutLiquid(notes)}\n`,
  };
}

type Post = { readonly name: string; readonly text: string };

function samePost(headline: string, source: PostSource): Post {
  const { fileName, date, categories, tags, body } = source;
  const title = `"${headline.replace(/["\\]/g, '\\$&')}"`;
  const frontMatter = [
    'layout: post',
    `title: ${title}`,
    `date: ${date}`,
    `categories: ${categories}`,
    `tags: ${tags}`,
  ];
  return { name: fileName, text: `---\n${frontMatter.join('\n')}\n---\n${body}` };
}

/** `_posts` takes only names that begin with a day; an undated article takes the day it was saved. */
function newPost(record: ArticleRecord, withOwn: boolean): Post {
  const { article, savedAt, tags, id } = record.saved;
  const date = article.published ?? savedAt;
  const frontMatter = [
    yamlProperty('layout', 'post'),
    yamlProperty('title', yamlText(article.headline)),
    yamlProperty('date', dateOf(date)),
    yamlProperty('categories', article.section === null ? [] : [yamlText(article.section)]),
    yamlProperty(
      'tags',
      [...new Set([...(withOwn ? tags : []), ...article.keywords])].map(yamlText),
    ),
    yamlProperty(
      'author',
      article.authors.map(({ name }) => yamlText(name)),
    ),
    yamlProperty('original_url', yamlText(article.url)),
    yamlProperty('source', article.source === null ? null : yamlText(article.source)),
    yamlProperty('published', 'false'),
  ];
  const body = structuralToMarkdown(currentBodyOf(record)?.html ?? '');
  return {
    name: `${date.slice(0, 'YYYY-MM-DD'.length)}-${slugOf(article.headline, id)}.md`,
    text: `---\n${frontMatter.join('\n')}\n---\n\n${withoutLiquid(body)}\n`,
  };
}

function notesOf(record: ArticleRecord, { labelName }: ExportOptions): string {
  const notes = annotationsMarkdown(annotationsOf(record), {
    labelName,
    anchorOf: (annotation) => `{: #${blockIdOf(annotation)}}`,
  });
  return [record.saved.comment.trim(), notes].filter((part) => part !== '').join('\n\n');
}
