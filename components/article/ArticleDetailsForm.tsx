import { useId, useState } from 'preact/hooks';
import type { Article, FieldOrigin } from '@/lib/article/article';
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
  const origin = article.origins[field.name];
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
        <span id={`${id}-origin`}>
          {origin === undefined ? t('originNone') : t(originKeys[origin])}
        </span>
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
    </div>
  );
}
