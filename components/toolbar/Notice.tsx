import { useEffect } from 'preact/hooks';

/** Ms that a notice stays; long enough to read it and reach its button. */
const SHOWN_MS = 8000;

type Props = {
  readonly text: string;
  /** Null = nothing to press. */
  readonly action: { readonly name: string; readonly run: () => void } | null;
  readonly onGone: () => void;
};

/** A sentence at the foot of the window that goes by itself. */
export function Notice({ text, action, onGone }: Props) {
  useEffect(() => {
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="notice" role="status">
      <span>{text}</span>
      {action !== null && (
        <button type="button" onClick={(event) => event.isTrusted && action.run()}>
          {action.name}
        </button>
      )}
    </div>
  );
}
