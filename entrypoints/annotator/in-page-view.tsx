import { render } from 'preact';
import { AnnotationCard } from '@/components/toolbar/AnnotationCard';
import { Beside } from '@/components/toolbar/Beside';
import { Notice } from '@/components/toolbar/Notice';
import { SelectionToolbar } from '@/components/toolbar/SelectionToolbar';
import style from '@/components/toolbar/toolbar.css?inline';
import type { Annotation } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Settings } from '@/lib/library/settings';
import { createShadowHost } from '@/lib/page/shadow-host';
import type { Placed } from './place-annotations';

/** What is shown on the page at the moment. */
export type Shown = {
  /** A selected passage that waits for what to do with it. */
  readonly selection: Range | null;
  /** An annotation that is open. */
  readonly open: { readonly id: string; readonly focus: 'comment' | 'tags' | null } | null;
  readonly notice: {
    readonly text: string;
    readonly action: { readonly name: string; readonly run: () => void } | null;
  } | null;
};

export type InPageActions = {
  placedById(id: string): Placed | null;
  /** `labelId: null` = the label last used; `open`: what to type into next. */
  annotate(choice: Choice): void;
  edit(id: string, edits: AnnotationEdits): Promise<boolean>;
  remove(id: string): void;
  copy(annotation: Annotation): void;
  copySelection(): void;
  pause(): void;
  close(): void;
  dismissNotice(): void;
};

export type Choice = {
  readonly labelId: string | null;
  readonly open: 'comment' | 'tags' | null;
};

export type InPageView = {
  show(shown: Shown, settings: Settings): void;
  holds(event: Event): boolean;
};

/** Our UI on the page, in a closed shadow root that stands there only while something is shown. */
export function createInPageView(document: Document, actions: InPageActions): InPageView {
  const host = createShadowHost(document, style);
  const mount = document.createElement('div');
  mount.className = 'frame';
  mount.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') actions.close();
  });
  host.root.append(mount);

  return {
    holds: host.holds,
    show(shown, settings) {
      mount.dataset.theme = settings.theme;
      const content = contentOf(shown, settings, actions);
      if (content === null) host.hide();
      else host.show();
      render(content, mount);
    },
  };
}

function contentOf(shown: Shown, settings: Settings, actions: InPageActions) {
  const placed = shown.open === null ? null : actions.placedById(shown.open.id);
  if (shown.selection === null && placed === null && shown.notice === null) return null;
  return (
    <>
      {shown.selection !== null && (
        <Beside passage={shown.selection.getBoundingClientRect()}>
          <SelectionToolbar
            labels={settings.labels}
            lastLabelId={settings.lastLabelId}
            onLabel={(labelId) => actions.annotate({ labelId, open: null })}
            onComment={() => actions.annotate({ labelId: null, open: 'comment' })}
            onTag={() => actions.annotate({ labelId: null, open: 'tags' })}
            onCopy={actions.copySelection}
            onPause={actions.pause}
          />
        </Beside>
      )}
      {placed?.range != null && (
        <Beside key={placed.annotation.id} passage={placed.range.getBoundingClientRect()}>
          <AnnotationCard
            annotation={placed.annotation}
            labels={settings.labels}
            focus={shown.open?.focus ?? null}
            onEdit={(edits) => actions.edit(placed.annotation.id, edits)}
            onDelete={() => actions.remove(placed.annotation.id)}
            onCopy={() => actions.copy(placed.annotation)}
            onClose={actions.close}
          />
        </Beside>
      )}
      {shown.notice !== null && (
        <Notice
          text={shown.notice.text}
          action={shown.notice.action}
          onGone={actions.dismissNotice}
        />
      )}
    </>
  );
}
