import { describeSpan } from '@/lib/anchor/describe';
import type { TextSelectors } from '@/lib/anchor/selector';
import type { Annotation } from '@/lib/annotation/annotation';
import { spanOf } from '@/lib/annotation/annotation-parts';
import { failed, type Result, success } from '@/lib/base/result';
import type { Reanchoring } from '@/lib/messages/protocol';
import { selectedRange } from '@/lib/page/selected-range';
import type { PageSession } from './annotated-page';
import { passageOfRange, selectorsOfPassage } from './describe-range';
import type { Placed, PlacingTexts } from './place-annotations';
import type { Reader } from './reader';
import { textsOf } from './reading';

/** A page of the web, whose text may differ from what was saved. */
export type LivePageSession = PageSession & {
  /** Has the annotation speak of other words of the page. */
  bind(annotation: Annotation, selector: TextSelectors): Promise<Result<Annotation>>;
};

type Page = {
  readonly document: Document;
  readonly reader: Reader;
  readonly session: LivePageSession;
};

/** Binds an annotation to the words found for it, or to those selected on the page. */
export async function reanchor(
  { document, reader, session }: Page,
  { annotationId, to }: Reanchoring,
): Promise<Result<null>> {
  const placed = session.placed().find(({ annotation }) => annotation.id === annotationId);
  if (placed === undefined) return failed('not-found', annotationId);
  const texts = textsOf(reader.read());
  const selector =
    to === 'found' ? selectorsOfFound(texts, placed) : selectorsOfSelection(texts, document);
  if (selector === null) return failed('not-found', to);
  const bound = await session.bind(session.current(annotationId) ?? placed.annotation, selector);
  if (!bound.ok) return bound;
  if (to === 'selection') document.getSelection()?.removeAllRanges();
  return success(null);
}

function selectorsOfFound(texts: PlacingTexts, { annotation, span }: Placed): TextSelectors | null {
  if (span === null) return null;
  if (spanOf(annotation) !== null) return describeSpan(texts.article.text, span);
  return [describeSpan(texts.page.text, span)[0]];
}

function selectorsOfSelection(texts: PlacingTexts, document: Document): TextSelectors | null {
  const range = selectedRange(document);
  const passage = range === null ? null : passageOfRange(texts, range);
  return passage === null ? null : selectorsOfPassage(passage);
}
