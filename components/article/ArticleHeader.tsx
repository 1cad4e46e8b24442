import type { Article } from '@/lib/article/article';
import { readingLengthOf } from '@/lib/article/reading-length';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { Icon } from '../controls/Icon';
import { fileNameOfAddress } from './address-text';
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
    <div class="article-header">
      <Outlet article={article} />
      <h1 class="headline" title={headline} lang={article.language ?? undefined} dir={article.dir}>
        {headline}
      </h1>
      <p class="quiet small facts">
        {authors.length > 0 && <bdi>{namesText(article)}</bdi>}
        {published !== null && (
          <time
            dir="ltr"
            dateTime={published}
            title={readerTimeText(published, uiLanguage()) ?? undefined}
          >
            {pageTimeText(published)}
          </time>
        )}
        {text !== null && <span>{lengthText(text)}</span>}
      </p>
      {image !== null && (
        <p class="quiet small lead-image" title={t('leadImageHint', image)}>
          <Icon name="image" />
          <span>{t('leadImage', fileNameOfAddress(image))}</span>
        </p>
      )}
    </div>
  );
}

function Outlet({ article: { publisher, source, section } }: { readonly article: Article }) {
  const isReprint = source !== null && source !== publisher?.name;
  return (
    <p class="quiet small outlet">
      {publisher !== null && <bdi class="strong">{publisher.name}</bdi>}
      {isReprint && <bdi>{t('sourceLine', source)}</bdi>}
      {section !== null && <bdi>{section}</bdi>}
    </p>
  );
}

function namesText({ authors, language }: Article): string {
  const comma = /^(?:zh|ja)\b/.test(language ?? '') ? '、' : ', ';
  return authors.map(({ name }) => name).join(comma);
}

function lengthText(text: string): string {
  const { unit, count } = readingLengthOf(text);
  return tCount(unit === 'minutes' ? 'lengthMinutes' : 'lengthCharacters', count);
}
