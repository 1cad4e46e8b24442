import { fileNameOf } from './file-name';

/** A post's slug: ASCII only, so that its address needs no escapes; other scripts take the article's id. */
export function slugOf(headline: string, id: string): string {
  const ascii = headline
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  const slug = /[a-z]{3}/.test(ascii) ? ascii : id.slice(0, 8);
  return fileNameOf(slug, { extension: '', fallback: id }).replace(/[.-]+$/, '');
}
