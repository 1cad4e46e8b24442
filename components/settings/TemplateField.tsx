import { useEffect, useState } from 'preact/hooks';
import type { Result } from '@/lib/base/result';
import { failureText, t } from '@/lib/platform/i18n';
import { Message } from '../controls/Message';

export type TemplateProps = {
  /** `''` = the starting one. */
  readonly template: string;
  readonly starting: string;
  /** What the template makes of an article. */
  readonly preview: (template: string) => Promise<Result<string>>;
  /** Stores a template that can be read. */
  readonly onChange: (template: string) => void;
};

/** Ms after the last key. */
const SETTLED_MS = 300;

/** Names that a template may use, `docs`-like: of the article, then of each annotation. */
const ARTICLE_FIELDS =
  'headline url authors publisher source section description language keywords published published_day modified saved accessed sha256 id tags comment text markdown exported annotations';
const ANNOTATION_FIELDS = 'quote comment label tags created modified id block';

/** The person's export template with what it makes, or what is wrong with it and where. */
export function TemplateField({ template, starting, preview, onChange }: TemplateProps) {
  const [text, setText] = useState(template === '' ? starting : template);
  const [shown, setShown] = useState<Result<string> | null>(null);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const made = await preview(text);
      setShown(made);
      const isInvalid = !made.ok && made.failure.code === 'template-invalid';
      const changed = text === starting ? '' : text;
      if (!isInvalid && changed !== template) onChange(changed);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p class="quiet">{t('optionsTemplateHint')}</p>
      <label class="field wide">
        <span class="field-name">{t('templateField')}</span>
        <textarea
          class="template-text"
          rows={12}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="button" class="button" onClick={() => setText(starting)}>
          {t('templateReset')}
        </button>
      </div>
      <details>
        <summary>{t('templateFields')}</summary>
        <p class="small">
          <code>{ARTICLE_FIELDS}</code>
        </p>
        <p class="small">
          <code>annotation: {ANNOTATION_FIELDS}</code>
        </p>
        <p class="small">
          <code>| md | quote | yaml</code>
        </p>
      </details>
      {shown !== null && <Preview made={shown} />}
    </>
  );
}

function Preview({ made }: { readonly made: Result<string> }) {
  if (made.ok) {
    return (
      <figure class="template-preview">
        <figcaption class="field-name" id="template-preview">
          {t('templatePreview')}
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section class="scrolling" aria-labelledby="template-preview" tabIndex={0}>
          <pre>{made.value}</pre>
        </section>
      </figure>
    );
  }
  const { code, detail } = made.failure;
  return (
    <Message isFault={code === 'template-invalid'}>
      {failureText(made.failure)} {code === 'template-invalid' && <code>{detail}</code>}
    </Message>
  );
}
