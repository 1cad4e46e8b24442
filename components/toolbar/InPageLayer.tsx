import type { Annotation } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Settings } from '@/lib/library/settings';
import { AnnotationCard } from './AnnotationCard';
import { Beside } from './Beside';
import { Notice } from './Notice';
import { SelectionToolbar } from './SelectionToolbar';

export type OpenField = 'comment' | 'tags' | null;

export type Choice = {
  /** Null = the label last used. */
  readonly labelId: string | null;
  /** What to type into next. */
  readonly open: OpenField;
};

export type NoticeContent = {
  readonly text: string;
  readonly action: { readonly name: string; readonly run: () => void } | null;
};

export type InPageActions = {
  annotate(choice: Choice): void;
  edit(id: string, edits: AnnotationEdits): Promise<boolean>;
  remove(id: string): void;
  copy(annotation: Annotation): void;
  copySelection(): void;
  pause(): void;
  close(): void;
  dismissNotice(): void;
};

type Props = {
  /** A selected passage that waits for what to do with it. */
  readonly selection: Range | null;
  /** An annotation that is open beside its passage. */
  readonly open: {
    readonly annotation: Annotation;
    readonly range: Range;
    readonly focus: OpenField;
  } | null;
  readonly notice: NoticeContent | null;
  readonly settings: Settings;
  /** False = there is no site to pause. */
  readonly isSite: boolean;
  readonly actions: InPageActions;
};

/** All that stands on the page over its content, each part beside the passage that it belongs to. */
export function InPageLayer({ selection, open, notice, settings, isSite, actions }: Props) {
  return (
    <>
      {selection !== null && (
        <Beside passage={selection.getBoundingClientRect()}>
          <SelectionToolbar
            labels={settings.labels}
            lastLabelId={settings.lastLabelId}
            onLabel={(labelId) => actions.annotate({ labelId, open: null })}
            onComment={() => actions.annotate({ labelId: null, open: 'comment' })}
            onTag={() => actions.annotate({ labelId: null, open: 'tags' })}
            onCopy={actions.copySelection}
            onPause={isSite ? actions.pause : null}
          />
        </Beside>
      )}
      {open !== null && (
        <Beside key={open.annotation.id} passage={open.range.getBoundingClientRect()}>
          <AnnotationCard
            annotation={open.annotation}
            labels={settings.labels}
            focus={open.focus}
            onEdit={(edits) => actions.edit(open.annotation.id, edits)}
            onDelete={() => actions.remove(open.annotation.id)}
            onCopy={() => actions.copy(open.annotation)}
            onClose={actions.close}
          />
        </Beside>
      )}
      {notice !== null && (
        <Notice text={notice.text} action={notice.action} onGone={actions.dismissNotice} />
      )}
    </>
  );
}
