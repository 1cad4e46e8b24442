import { readMetadata } from '@/lib/article/metadata/read-metadata';
import { parsePage } from '../parse-page';

/** The metadata of a page, in the shape that the scorer takes. */
export function extract(html: string, url: string) {
  const { window } = parsePage(html, url);
  const article = readMetadata(window.document, url);
  window.close();
  return {
    title: article.headline,
    authors: article.authors.map(({ name }) => name),
    published: article.published,
    modified: article.modified,
    publisher: article.publisher?.name ?? null,
    source: article.source,
    section: article.section,
    tags: article.keywords,
    image: article.image,
    lang: article.language,
    canonical: article.canonicalUrl,
  };
}
