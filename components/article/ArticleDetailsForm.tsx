import type { Article, ArticleFieldName, FieldOrigin } from '@/lib/article/article';
import type { ArticleEdits } from '@/lib/library/saved-article';
import { type MessageKey, t } from '@/lib/platform/i18n';

type Correctable = NonNullable<ArticleEdits['fields']>;
type Props = {
  readonly article: Article;
  readonly onCorrect: (fields: Correctable) => void;
};

type Field = {
  readonly name: ArticleFieldName;
  readonly nameKey: MessageKey;
  readonly read: (article: Article) => string;
  /** Null = what is written cannot be taken. */
  readonly write: (text: string) => Correctable | null;
};

const fields: readonly Field[] = [
  {
    name: 'headline',
    nameKey: 'fieldHeadline',
    read: ({ headline }) => headline,
    write: (text) => (text === '' ? null : { headline: text }),
  },
  {
    name: 'authors',
    nameKey: 'fieldAuthors',
    read: ({ authors }) => authors.map(({ name }) => name).join(', '),
    write: (text) => ({ authors: namesIn(text).map((name) => ({ name })) }),
  },
  {
    name: 'publisher',
    nameKey: 'fieldPublisher',
    read: ({ publisher }) => publisher?.name ?? '',
    write: (text) => ({ publisher: text === '' ? null : { name: text } }),
  },
  {
    name: 'source',
    nameKey: 'fieldSource',
    read: ({ source }) => source ?? '',
    write: (text) => ({ source: text === '' ? null : text }),
  },
  {
    name: 'section',
    nameKey: 'fieldSection',
    read: ({ section }) => section ?? '',
    write: (text) => ({ section: text === '' ? null : text }),
  },
  {
    name: 'published',
    nameKey: 'fieldPublished',
    read: ({ published }) => published ?? '',
    write: (text) =>
      text === '' || isPageTime(text) ? { published: text === '' ? null : text } : null,
  },
];

const originKeys: Readonly<Record<FieldOrigin, MessageKey>> = {
  'json-ld': 'originJsonLd',
  microdata: 'originMicrodata',
  meta: 'originMeta',
  page: 'originPage',
  url: 'originUrl',
  browser: 'originBrowser',
  person: 'originPerson',
};

/** The fields with where they came from; each can be corrected. */
export function ArticleDetailsForm({ article, onCorrect }: Props) {
  return (
    <details class="details">
      <summary>{t('detailsEdit')}</summary>
      {fields.map(({ name, nameKey, read, write }) => {
        const origin = article.origins[name];
        return (
          <label class="field" key={name}>
            <span class="field-name">
              <span>{t(nameKey)}</span>
              <span>{origin === undefined ? t('originNone') : t(originKeys[origin])}</span>
            </span>
            <input
              type="text"
              value={read(article)}
              onChange={({ currentTarget }) => {
                const text = currentTarget.value.trim();
                const correction = text === read(article) ? null : write(text);
                if (correction === null) currentTarget.value = read(article);
                else onCorrect(correction);
              }}
            />
          </label>
        );
      })}
    </details>
  );
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/[,，、;；]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

function isPageTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(text);
}
