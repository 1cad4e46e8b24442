import type { Article } from '@/lib/article/article';
import { readingLengthOf } from '@/lib/article/reading-length';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { Icon } from '../controls/Icon';
import { pageTimeText, readerTimeText } from './time-text';

type Props = {
  readonly article: Article;
  /** Canonical text; null = not read. */
  readonly text: string | null;
};

/** Who published what, when, and how long it is. */
export function ArticleHeader({ article, text }: Props) {
  const { headline, authors, published, image } = article;
  return (
    <div class="article-header" lang={article.language ?? undefined} dir={article.dir}>
      <Outlet article={article} />
      <h1 class="headline" title={headline}>
        {headline}
      </h1>
      <p class="quiet small facts">
        {authors.length > 0 && <span>{authors.map(({ name }) => name).join(', ')}</span>}
        {published !== null && (
          <time dateTime={published} title={readerTimeText(published, uiLanguage()) ?? undefined}>
            {pageTimeText(published)}
          </time>
        )}
        {text !== null && <span>{lengthText(text)}</span>}
        {image !== null && (
          <span class="lead-image" title={t('leadImageHint', image)}>
            <Icon name="image" /> {t('leadImage')}
          </span>
        )}
      </p>
    </div>
  );
}

function Outlet({ article: { publisher, source } }: { readonly article: Article }) {
  const isReprint = source !== null && source !== publisher?.name;
  return (
    <p class="quiet small outlet">
      {publisher !== null && <span>{publisher.name}</span>}
      {isReprint && <span>{t('sourceLine', source)}</span>}
    </p>
  );
}

function lengthText(text: string): string {
  const { unit, count } = readingLengthOf(text);
  return tCount(unit === 'minutes' ? 'lengthMinutes' : 'lengthCharacters', count);
}
