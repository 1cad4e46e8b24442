import type { Annotation } from './annotation';
import { commentOf, tagsOf } from './annotation-parts';
import type { AnnotationEdits } from './create-annotation';

/** Between two texts that different hands wrote into one comment: a paragraph each in Markdown. */
const BETWEEN = '\n\n';

/** What an editor showed before the person changed it; absent = whatever is stored. */
export type SeenFields = { readonly comment?: string; readonly tags?: readonly string[] };

/** What a person made of what they saw. */
type Change<Value> = { readonly seen: Value; readonly to: Value };

/**
 * The edits, made of what is stored now instead of what the editor showed: fields that were not edited stay, tags are
 * added and taken away one by one, of a comment that was changed elsewhere meanwhile both texts stay.
 */
export function editsOfStored(
  stored: Annotation,
  { seen = {}, ...edits }: AnnotationEdits,
): Omit<AnnotationEdits, 'seen'> {
  const { comment, tags } = edits;
  const now = { comment: commentOf(stored), tags: tagsOf(stored) };
  return {
    ...edits,
    ...(comment === undefined
      ? {}
      : { comment: mergedText(now.comment, { seen: seen.comment ?? now.comment, to: comment }) }),
    ...(tags === undefined
      ? {}
      : { tags: mergedTags(now.tags, { seen: seen.tags ?? now.tags, to: tags }) }),
  };
}

/** The tags that are stored, without those taken away and with those added. */
export function mergedTags(
  stored: readonly string[],
  { seen, to }: Change<readonly string[]>,
): readonly string[] {
  const isSame = stored.length === seen.length && stored.every((tag, at) => tag === seen[at]);
  if (isSame) return to;
  const kept = stored.filter((tag) => to.includes(tag) || !seen.includes(tag));
  return [...kept, ...to.filter((tag) => !stored.includes(tag) && !seen.includes(tag))];
}

/**
 * The text that is stored, with a change made to another state of it. Nothing that the person did not see goes: where
 * the text they saw stands among others its place is taken, else the new text follows what is stored. Repeatable.
 */
export function mergedText(stored: string, { seen, to }: Change<string>): string {
  if (stored === seen || stored === to) return to;
  if (hasPart(stored, to)) return stored;
  if (hasPart(stored, seen)) return withPart(stored, seen, to);
  return to.trim() === '' ? stored : stored + BETWEEN + to;
}

/** Whether the whole of `part` is one of the texts that `text` was put together of. */
function hasPart(text: string, part: string): boolean {
  return part.trim() !== '' && framed(text).split(framed(part)).length === 2;
}

function withPart(text: string, part: string, other: string): string {
  const [before = '', after = ''] = framed(text).split(framed(part));
  const parts = [before, other, after].map((each) => each.replace(/^\n+|\n+$/g, ''));
  return parts.filter((each) => each.trim() !== '').join(BETWEEN);
}

function framed(text: string): string {
  return BETWEEN + text + BETWEEN;
}
