import { render } from 'preact';
import {
  type InPageActions,
  InPageLayer,
  type NoticeContent,
  type OpenField,
} from '@/components/toolbar/InPageLayer';
import style from '@/components/toolbar/toolbar.css?inline';
import type { Settings } from '@/lib/library/settings';
import { createShadowHost } from '@/lib/page/shadow-host';
import type { AnnotatedPage } from './annotated-page';
import type { Placed } from './place-annotations';

/** What is shown on the page at the moment. */
export type Shown = {
  /** A selected passage that waits for what to do with it. */
  readonly selection: Range | null;
  /** An annotation that is open. */
  readonly open: { readonly id: string; readonly focus: OpenField } | null;
  readonly notice: NoticeContent | null;
};

export type InPageView = {
  show(shown: Shown, settings: Settings): void;
  holds(event: Event): boolean;
};

type Surroundings = {
  readonly actions: InPageActions;
  readonly placedById: (id: string) => Placed | null;
};

/** Our UI on the page, in a closed shadow root that stands there only while something is shown. */
export function createInPageView(
  { document, isSite }: Pick<AnnotatedPage, 'document' | 'isSite'>,
  { actions, placedById }: Surroundings,
): InPageView {
  const host = createShadowHost(document, style);
  const mount = document.createElement('div');
  mount.className = 'frame';
  mount.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') actions.close();
  });
  host.root.append(mount);

  return {
    holds: host.holds,
    show({ selection, open: wanted, notice }, settings) {
      mount.dataset.theme = settings.theme;
      const placed = wanted === null ? null : placedById(wanted.id);
      const open =
        wanted === null || placed === null || placed.range === null
          ? null
          : { annotation: placed.annotation, range: placed.range, focus: wanted.focus };
      const isEmpty = selection === null && open === null && notice === null;
      if (isEmpty) host.hide();
      else host.show();
      const layer = { selection, open, notice, settings, isSite, actions };
      render(isEmpty ? null : <InPageLayer {...layer} />, mount);
    },
  };
}
