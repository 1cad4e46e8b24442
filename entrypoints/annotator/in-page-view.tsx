import { render } from 'preact';
import { tagSuggestions } from '@/components/article/tag-suggestions';
import controls from '@/components/controls/controls.css?inline';
import type { CardFocus } from '@/components/toolbar/AnnotationCard';
import {
  type InPageActions,
  InPageLayer,
  type NoticeContent,
  type OfferedSelection,
} from '@/components/toolbar/InPageLayer';
import style from '@/components/toolbar/toolbar.css?inline';
import type { TagCount } from '@/lib/library/operations';
import type { Settings } from '@/lib/library/settings';
import { isTypingPrivate } from '@/lib/page/private-typing';
import { createShadowHost, type ShadowHost } from '@/lib/page/shadow-host';
import { t } from '@/lib/platform/i18n';
import { type CommentRenderer, createCommentRenderer } from '@/lib/sanitize/comment-markdown';
import type { AnnotatedPage } from './annotated-page';
import { inTextOrder } from './order';

/** What is shown on the page at the moment. */
export type Shown = {
  readonly selection: OfferedSelection | null;
  /** An annotation that is open. */
  readonly open: { readonly id: string; readonly focus: CardFocus } | null;
  readonly notice: NoticeContent | null;
  /** Told to screen readers; `''` = nothing. */
  readonly announced: string;
  /** Tags used before, most used first. */
  readonly usedTags: readonly TagCount[];
};

export type InPageView = Pick<ShadowHost, 'holds' | 'giveFocusBack'> & {
  show(shown: Shown, settings: Settings): void;
};

/** Our UI on the page, in a closed shadow root that stands there only while something is shown. */
export function createInPageView(page: AnnotatedPage, actions: InPageActions): InPageView {
  const { document, session, signal, isSite } = page;
  let renderer: CommentRenderer | null = null;
  const renderComment: CommentRenderer = (markdown) => {
    renderer ??= createCommentRenderer(window);
    return renderer(markdown);
  };
  const host = createShadowHost(document, { style: controls + style, signal });
  const mount = document.createElement('div');
  mount.className = 'frame';
  // The page's direction is not ours.
  mount.dir = t('textDirection');
  mount.lang = t('languageTag');
  mount.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) actions.close();
  });
  host.root.append(mount);

  const openCard = ({ open, usedTags }: Shown) => {
    if (open === null) return null;
    const placed = inTextOrder(session.placed());
    const index = placed.findIndex(({ annotation }) => annotation.id === open.id);
    const annotation = session.current(open.id);
    const range = placed[index]?.range;
    if (annotation === null || range === undefined) return null;
    const { keywords } = page.article();
    const suggestions = tagSuggestions(keywords, usedTags);
    const place = { number: index + 1, count: placed.length };
    const isHeard = isSite && !isTypingPrivate();
    return { annotation, range, place, suggestions, focus: open.focus, isHeard };
  };

  return {
    holds: host.holds,
    giveFocusBack: host.giveFocusBack,
    show(shown, settings) {
      const { selection, notice, announced } = shown;
      mount.dataset.theme = settings.theme;
      const open = openCard(shown);
      const isEmpty = selection === null && open === null && notice === null && announced === '';
      if (isEmpty) host.hide();
      else host.show();
      const layer = { selection, open, notice, announced, settings, isSite, actions };
      render(isEmpty ? null : <InPageLayer {...layer} renderComment={renderComment} />, mount);
    },
  };
}
