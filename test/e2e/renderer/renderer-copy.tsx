import { render } from 'preact';
import { Quote } from '@/components/annotation/Quote';
import { ArticleBody } from '@/components/article/ArticleBody';
import { ArticleHeader } from '@/components/article/ArticleHeader';
import { TagField } from '@/components/controls/TagField';
import { articleRecordOf } from '@/lib/import/article-record';
import { importedArticle } from '@/lib/import/imported-article';
import { importedTextOf } from '@/lib/import/imported-text';
import { plainTextOf } from '@/lib/import/plain-text';
import { fileReading } from '@/lib/platform/file-reading';
import { createCommentRenderer } from '@/lib/sanitize/comment-markdown';
import { createSanitizer } from '@/lib/sanitize/sanitizer';

/*
 * The components that show what pages and files say, in a page without a content security policy: with one, nothing would
 * run even if nothing were cleaned.
 */

const sanitizer = createSanitizer(window);
const showComment = createCommentRenderer(window);
const url = 'https://harbour.example/';
const { readMarkup } = fileReading;

const body = (html: string) => (
  <ArticleBody
    html={html}
    sanitizer={sanitizer}
    language="en"
    dir="ltr"
    keptImages={new Map()}
    onShown={() => undefined}
  />
);

/** An article of which every field says the same. */
async function articleSaying(text: string) {
  const person = { name: text };
  const fields = {
    headline: text,
    authors: [person],
    publisher: person,
    source: `${text} `,
    section: text,
    language: text,
    published: '2026-11-01',
  };
  const article = importedArticle({ place: { unit: 'line', line: 1 }, url, fields });
  const content = { text: '', html: '' };
  const making = { content, sha256Of: async () => 'a'.repeat(64), now: '2026-11-01T00:00:00Z' };
  return (await articleRecordOf(article, making)).saved.article;
}

type Sink = (payload: string, into: HTMLElement) => Promise<void> | void;

const sinks: Readonly<Record<string, Sink>> = {
  body: (payload, into) => render(body(payload), into),
  comment: (payload, into) => into.append(showComment(payload)),
  quote: (payload, into) => render(<Quote text={payload} language={payload} dir="ltr" />, into),
  tag: (payload, into) =>
    render(
      <TagField name="t" tags={[payload]} suggestions={[]} onChange={() => undefined} />,
      into,
    ),
  metadata: async (payload, into) =>
    render(<ArticleHeader article={await articleSaying(payload)} text={payload} />, into),
  importedText: (payload, into) => {
    const { html } = importedTextOf(payload, { url, readMarkup, cleaning: sanitizer });
    render(body(html), into);
  },
  importedQuote: (payload, into) =>
    render(<Quote text={plainTextOf(payload, readMarkup)} language={null} dir="ltr" />, into),
};

/** As if nothing were cleaned: into the page, and as a document of its own. */
function showRaw(payload: string, into: HTMLElement): void {
  const frame = document.createElement('iframe');
  const hear =
    '<script>window.__x = window.alert = parent.__x; confirm = prompt = print = __x;</script>';
  frame.srcdoc = `${hear}${payload}`;
  into.innerHTML = payload;
  document.body.append(frame);
}

Object.assign(window, { sinks, showRaw });
