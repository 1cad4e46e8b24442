import { useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';

type Props = {
  readonly name: string;
  /** Beside the button; null = the name says all. */
  readonly hint: string | null;
  /** What would go, before it goes. */
  readonly question: string;
  /** Name of the button that does it. */
  readonly doName: string;
  readonly buttonClass?: string;
  readonly onDo: () => void;
};

/** The focus goes where the control went that had it, and to what does no harm. */
const focusIt = (control: HTMLElement | null) => control?.focus();

/** A button for what nothing brings back: it asks before it does it. */
export function AskFirst({ name, hint, question, doName, buttonClass = 'button', onDo }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [isBack, setBack] = useState(false);
  const end = () => {
    setAsking(false);
    setBack(true);
  };
  if (!isAsking) {
    const button = (
      <button
        type="button"
        class={buttonClass}
        ref={isBack ? focusIt : null}
        onClick={() => setAsking(true)}
      >
        {name}
      </button>
    );
    if (hint === null) return button;
    return (
      <div class="row">
        {button}
        <span class="quiet small">{hint}</span>
      </div>
    );
  }
  return (
    <div class="row message fault" role="alert">
      <span>{question}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          end();
          onDo();
        }}
      >
        {doName}
      </button>
      <button type="button" class="button plain" ref={focusIt} onClick={end}>
        {t('cancel')}
      </button>
    </div>
  );
}
