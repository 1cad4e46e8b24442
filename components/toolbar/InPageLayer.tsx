import type { Annotation } from '@/lib/annotation/annotation';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import type { Settings } from '@/lib/library/settings';
import { AnnotationCard, type CardContent, type CardFocus } from './AnnotationCard';
import { Announcer } from './Announcer';
import { Beside } from './Beside';
import { Notice } from './Notice';
import { SelectionToolbar } from './SelectionToolbar';

export type Choice = {
  /** Null = the label last used. */
  readonly labelId: string | null;
  /** What to type into next. */
  readonly open: CardFocus;
};

export type NoticeContent = {
  readonly text: string;
  readonly action: { readonly name: string; readonly run: () => void } | null;
};

/** What is copied of a passage. */
export type CopyKind = 'quote' | 'link';

/** A selected passage that waits for what to do with it. */
export type OfferedSelection = {
  readonly range: Range;
  readonly isTouch: boolean;
  /** Whether the toolbar was called by a key and takes the focus. */
  readonly isFocused: boolean;
};

export type InPageActions = {
  annotate(choice: Choice): void;
  edit(id: string, edits: AnnotationEdits): Promise<boolean>;
  remove(id: string): void;
  copy(annotation: Annotation, kind: CopyKind): void;
  copySelection(kind: CopyKind): void;
  /** A note that could not be saved. */
  copyNote(note: string): void;
  /** Opens the next annotation in the order of the text, or the one before. */
  step(by: 1 | -1): void;
  quiet(): void;
  pause(): void;
  close(): void;
  dismissNotice(): void;
};

type Props = {
  readonly selection: OfferedSelection | null;
  /** An annotation that is open beside its passage. */
  readonly open: (Omit<CardContent, 'labels'> & { readonly range: Range }) | null;
  readonly notice: NoticeContent | null;
  /** `''` = nothing to tell. */
  readonly announced: string;
  readonly settings: Settings;
  /** False = there is no site to switch anything off on. */
  readonly isSite: boolean;
  readonly actions: InPageActions;
  readonly renderComment: (markdown: string) => DocumentFragment;
};

/** All that stands on the page over its content, each part beside the passage that it belongs to. */
export function InPageLayer({
  selection,
  open,
  notice,
  announced,
  settings,
  isSite,
  ...on
}: Props) {
  const { actions, renderComment } = on;
  return (
    <>
      <Announcer text={announced} />
      {selection !== null && (
        <Beside
          passage={selection.range.getBoundingClientRect()}
          isTouch={selection.isTouch}
          hidesAlong
        >
          <SelectionToolbar
            labels={settings.labels}
            lastLabelId={settings.lastLabelId}
            hasKeys={settings.singleKeys}
            isFocused={selection.isFocused}
            onLabel={(labelId) => actions.annotate({ labelId, open: null })}
            onComment={() => actions.annotate({ labelId: null, open: 'comment' })}
            onTag={() => actions.annotate({ labelId: null, open: 'tags' })}
            onCopy={() => actions.copySelection('quote')}
            onCopyLink={() => actions.copySelection('link')}
            siteSwitches={isSite ? actions : null}
          />
        </Beside>
      )}
      {open !== null && (
        <Beside key={open.annotation.id} passage={open.range.getBoundingClientRect()}>
          <AnnotationCard
            {...open}
            labels={settings.labels}
            renderComment={renderComment}
            onEdit={(edits) => actions.edit(open.annotation.id, edits)}
            onStep={actions.step}
            onDelete={() => actions.remove(open.annotation.id)}
            onCopy={() => actions.copy(open.annotation, 'quote')}
            onCopyLink={() => actions.copy(open.annotation, 'link')}
            onCopyNote={actions.copyNote}
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
