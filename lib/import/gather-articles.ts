import { pageKeysOf } from '@/lib/article/page-keys';
import type { ImportedArticle } from './imported-article';

/** One article a page: several rows of a file may speak of one, a highlight each. In the order of first mention. */
export function gatherArticles(articles: readonly ImportedArticle[]): readonly ImportedArticle[] {
  const gathered: ImportedArticle[] = [];
  const indexOf = new Map<string, number>();
  for (const article of articles) {
    const keys = pageKeysOf(article.url, article.canonicalUrl);
    const index = keys.map((key) => indexOf.get(key)).find((found) => found !== undefined);
    const known = index === undefined ? undefined : gathered[index];
    if (known === undefined || index === undefined) {
      for (const key of keys) indexOf.set(key, gathered.length);
      gathered.push(article);
    } else {
      gathered[index] = merged(known, article);
      for (const key of keys) indexOf.set(key, index);
    }
  }
  return gathered;
}

function merged(known: ImportedArticle, other: ImportedArticle): ImportedArticle {
  return {
    ...known,
    canonicalUrl: known.canonicalUrl ?? other.canonicalUrl,
    fields: { ...other.fields, ...known.fields },
    tags: known.tags === other.tags ? known.tags : [...known.tags, ...other.tags],
    comment: joined(known.comment, other.comment),
    savedAt: earlier(known.savedAt, other.savedAt),
    html: known.html ?? other.html,
    quotes: [...known.quotes, ...other.quotes],
  };
}

function joined(comment: string, other: string): string {
  if (comment.includes(other)) return comment;
  return comment === '' ? other : `${comment}\n\n${other}`;
}

function earlier(time: string | null, other: string | null): string | null {
  if (time === null || other === null) return time ?? other;
  return time < other ? time : other;
}
