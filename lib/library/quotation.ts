import type { Article } from '@/lib/article/article';
import { escapeAttribute, escapeText } from '@/lib/article/markup-escape';

/** A passage to be put into a text of one's own: as Markdown, which also reads as plain text, and as rich text. */
export type Quotation = { readonly markdown: string; readonly html: string };

/** The words, then headline, who published it, and when; the headline leads to the passage. */
export function quotationOf(quote: string, article: Article, link: string): Quotation {
  const outlet = article.source ?? article.publisher?.name ?? null;
  const day = article.published?.slice(0, 'YYYY-MM-DD'.length) ?? null;
  const headline = article.headline === '' ? link : article.headline;
  const rest = [outlet, day].filter((part) => part !== null && part !== '');
  const comma = /\p{sc=Han}/u.test(quote) ? '，' : ', ';
  const joined = (name: string) => [name, ...rest].join(comma);
  const lines = quote.split('\n');
  const anchor = `<a href="${escapeAttribute(link)}">${escapeText(headline)}</a>`;
  const origin = [anchor, ...rest.map((part) => escapeText(part ?? ''))].join(comma);
  return {
    markdown: [
      lines.map((line) => `> ${line}`).join('\n>\n'),
      '>',
      `> — ${joined(`[${headline.replace(/[[\]\\]/g, '\\$&')}](${linkTarget(link)})`)}`,
    ].join('\n'),
    html: `<blockquote cite="${escapeAttribute(link)}">${lines
      .map((line) => `<p>${escapeText(line)}</p>`)
      .join('')}<p>— ${origin}</p></blockquote>`,
  };
}

/** Brackets and blanks would end a link in Markdown. */
function linkTarget(link: string): string {
  return link.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
}
