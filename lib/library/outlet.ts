import type { ArticleCard } from './saved-article';

/** Who an article is from, as lists name it: the outlet that it was taken from, the site, else its host without `www.`. */
export function outletOf({
  source,
  publisher,
  url,
}: Pick<ArticleCard, 'source' | 'publisher' | 'url'>): string {
  return source ?? publisher ?? hostOf(url);
}

/** The host of an address, without `www.`; `''` = the address cannot be read. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
