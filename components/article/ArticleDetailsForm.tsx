import { useId, useState } from 'preact/hooks';
import type { Article, ArticleFieldName, FieldOrigin } from '@/lib/article/article';
import { type MessageKey, t } from '@/lib/platform/i18n';
import { type CorrectableField, type Correction, correctableFields } from './article-fields';

type Props = {
  readonly article: Article;
  readonly onCorrect: (fields: Correction) => void;
};

const originKeys: Readonly<Record<FieldOrigin, MessageKey>> = {
  'json-ld': 'originJsonLd',
  microdata: 'originMicrodata',
  meta: 'originMeta',
  page: 'originPage',
  url: 'originUrl',
  browser: 'originBrowser',
  person: 'originPerson',
};

/** Confidence below which the person is told that the page was unclear. */
const SURE = 0.5;
const MOST_READINGS = 3;

/** The fields with where they came from; each can be corrected. */
export function ArticleDetailsForm({ article, onCorrect }: Props) {
  return (
    <details class="details">
      <summary>{t('detailsEdit')}</summary>
      <div class="details-fields">
        {correctableFields.map((field) => (
          <DetailField key={field.name} field={field} article={article} onCorrect={onCorrect} />
        ))}
      </div>
    </details>
  );
}

function DetailField({ field, article, onCorrect }: Props & { readonly field: CorrectableField }) {
  const id = useId();
  const known = field.read(article);
  // Null = as the article has it.
  const [written, setWritten] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<MessageKey | null>(null);
  const take = (text: string) => {
    const result = text === known ? {} : field.write(text, article);
    if (typeof result === 'string') {
      setRefusal(result);
      return;
    }
    setRefusal(null);
    setWritten(null);
    if (text !== known) onCorrect(result);
  };
  return (
    <div class="field">
      <div class="field-name">
        <label for={id}>{t(field.nameKey)}</label>
        <span id={`${id}-origin`}>{originText(article, field.name)}</span>
      </div>
      <input
        id={id}
        type="text"
        dir="auto"
        value={written ?? known}
        aria-describedby={`${id}-origin ${id}-refusal`}
        aria-invalid={refusal !== null}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        onChange={({ currentTarget }) => take(currentTarget.value.trim())}
      />
      <p id={`${id}-refusal`} class="refusal small" role="alert">
        {refusal !== null && t(refusal)}
      </p>
      <OtherReadings
        texts={otherReadings(field, article)}
        fieldName={t(field.nameKey)}
        onTake={take}
      />
    </div>
  );
}

type ReadingsProps = {
  readonly texts: readonly string[];
  readonly fieldName: string;
  readonly onTake: (text: string) => void;
};

/** What else the page says, one press away; shown while the person is at the field. */
function OtherReadings({ texts, fieldName, onTake }: ReadingsProps) {
  if (texts.length === 0) return null;
  return (
    <ul class="readings small" aria-label={t('otherReadings', fieldName)}>
      {texts.map((text) => (
        <li key={text}>
          <button type="button" class="text-button" onClick={() => onTake(text)}>
            <bdi>{text}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The page's other answers as the field shows them; after a correction they are still there. */
function otherReadings({ name, read, write }: CorrectableField, article: Article) {
  const shown = (article.candidates?.[name] ?? []).flatMap(({ text }) => {
    const correction = write(text, article);
    return typeof correction === 'string' ? [] : [read({ ...article, ...correction })];
  });
  return [...new Set(shown)].filter((text) => text !== read(article)).slice(0, MOST_READINGS);
}

function originText(article: Article, name: ArticleFieldName): string {
  const origin = article.origins[name];
  if (origin === undefined) return t('originNone');
  const said = t(originKeys[origin]);
  if (origin === 'person') return said;
  const isUnsure = (article.confidences?.[name] ?? 1) < SURE;
  const offset = name === 'published' || name === 'modified' ? article[`${name}Offset`] : null;
  if (isUnsure) return t('originUnsure', said);
  return offset === 'implied' ? t('originZoneImplied', said) : said;
}
