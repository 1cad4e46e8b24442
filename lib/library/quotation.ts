import type { Article } from '@/lib/article/article';

/** A passage as a quotation in plain text: the words, then who published it, when and where. */
export function quotationOf(quote: string, article: Article): string {
  const outlet = article.source ?? article.publisher?.name ?? null;
  const day = article.published?.slice(0, 'YYYY-MM-DD'.length) ?? null;
  const origin = [article.headline, outlet, day].filter((part) => part !== null && part !== '');
  const isChinese = /\p{Script=Han}/u.test(quote);
  const [open, close, comma] = isChinese ? ['“', '”', '，'] : ['“', '”', ', '];
  return `${open}${quote}${close}\n— ${origin.join(comma)}\n${article.url}`;
}
