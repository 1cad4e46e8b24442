import type { Article } from '@/lib/article/article';
import { readingLengthOf } from '@/lib/article/reading-length';
import { listFormat } from '@/lib/base/intl-formats';
import { t, tCount, uiLanguage } from '@/lib/platform/i18n';
import { pageTimeText, readerTimeText } from '../article/time-text';
import { Icon } from '../controls/Icon';

type Props = {
  readonly article: Article;
  /** Canonical text of the version that is shown. */
  readonly text: string;
};

/** The head of a saved article as a newspaper sets it. */
export function ReaderHead({ article, text }: Props) {
  const { headline, description, published, publisher, source, section, language, dir } = article;
  const isReprint = source !== null && source !== publisher?.name;
  return (
    <header class="reader-head">
      <p class="quiet outlet">
        {publisher !== null && <bdi class="strong">{publisher.name}</bdi>}
        {isReprint && <bdi>{t('sourceLine', source)}</bdi>}
        {section !== null && <bdi>{section}</bdi>}
      </p>
      <h1 class="headline" lang={language ?? undefined} dir={dir}>
        {headline}
      </h1>
      {description !== null && (
        <p class="standfirst" lang={language ?? undefined} dir={dir}>
          {description}
        </p>
      )}
      <p class="quiet facts">
        {article.authors.length > 0 && (
          <bdi>{listFormat(uiLanguage(), {}).format(article.authors.map(nameOf))}</bdi>
        )}
        {published !== null && (
          <time
            dir="ltr"
            dateTime={published}
            title={readerTimeText(published, uiLanguage()) ?? undefined}
          >
            {pageTimeText(published)}
          </time>
        )}
        <span>{lengthText(text)}</span>
        <a href={article.url} target="_blank" rel="noopener noreferrer" title={article.url}>
          <Icon name="outside" />
          {t('openOriginal')}
        </a>
      </p>
    </header>
  );
}

const nameOf = ({ name }: { readonly name: string }) => name;

function lengthText(text: string): string {
  const { unit, count } = readingLengthOf(text);
  return tCount(unit === 'minutes' ? 'lengthMinutes' : 'lengthCharacters', count);
}
