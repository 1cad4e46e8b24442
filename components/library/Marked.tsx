import type { ComponentChildren } from 'preact';
import type { Span } from '@/lib/base/span';

type Props = {
  readonly text: string;
  /** In order, without overlaps. */
  readonly marks: readonly Span[];
};

/** A text in which the words that were looked for stand out. */
export function Marked({ text, marks }: Props) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
