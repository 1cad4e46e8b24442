import type { ComponentChildren } from 'preact';

type Props = { readonly isFault?: boolean; readonly children: ComponentChildren };

/** A sentence or two about the state of things; faults are told to screen readers at once. */
export function Message({ isFault = false, children }: Props) {
  return (
    <div class={isFault ? 'message fault' : 'message'} role={isFault ? 'alert' : undefined}>
      {children}
    </div>
  );
}
