import { useRef, useState } from 'preact/hooks';
import type { TextDirection } from '@/lib/article/article';
import { t } from '@/lib/platform/i18n';
import { useOverflow } from '../controls/use-overflow';

type Props = {
  readonly text: string;
  readonly language: string | null;
  readonly dir: TextDirection;
};

/** The words that were annotated: three lines, the rest on demand. */
export function Quote({ text, language, dir }: Props) {
  const [isWhole, setWhole] = useState(false);
  const words = useRef<HTMLQuoteElement>(null);
  const isCut = useOverflow(words);
  return (
    <>
      <blockquote
        ref={words}
        class={isWhole ? 'quote' : 'quote cut'}
        lang={language ?? undefined}
        dir={dir}
      >
        {text}
      </blockquote>
      {(isCut || isWhole) && (
        <button
          type="button"
          class="text-button small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('quoteLess') : t('quoteMore')}
        </button>
      )}
    </>
  );
}
