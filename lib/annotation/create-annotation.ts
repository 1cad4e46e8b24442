import type { TextSelectors } from '@/lib/anchor/selector';
import type { Id, Surroundings } from '@/lib/base/id';
import type { Annotation, TextualBody } from './annotation';
import { cachedIri, commentOf, labelIdOf, pictureOf, tagsOf } from './annotation-parts';
import type { SeenFields } from './merge-edits';

export type NewAnnotation = {
  /** The page's address. */
  readonly source: string;
  readonly selector: TextSelectors;
  readonly versionId: Id;
  readonly labelId: string;
  /** Markdown; `''` = none. */
  readonly comment: string;
  readonly tags: readonly string[];
  /** Address of the picture, where it is a figure as a whole. */
  readonly picture?: string;
};

/** A new annotation of a passage. */
export function createAnnotation(input: NewAnnotation, { newId, now }: Surroundings): Annotation {
  const created = now();
  return withBodies(
    {
      id: newId(),
      type: 'Annotation',
      motivation: 'highlighting',
      created,
      modified: created,
      body: [],
      target: {
        source: input.source,
        selector: input.selector,
        state: { type: 'TimeState', sourceDate: created, cached: cachedIri(input.versionId) },
      },
    },
    {
      comment: input.comment,
      labelId: input.labelId,
      tags: input.tags,
      picture: input.picture ?? null,
    },
  );
}

export type AnnotationEdits = {
  readonly comment?: string;
  readonly labelId?: string;
  readonly tags?: readonly string[];
  /** What the editor showed when it began; with it, what others wrote meanwhile is kept. */
  readonly seen?: SeenFields;
};

/** A changed copy; absent edits stay as they are, an empty comment takes the comment away. */
export function withEdits(
  annotation: Annotation,
  edits: AnnotationEdits,
  now: Surroundings['now'],
): Annotation {
  return {
    ...withBodies(annotation, {
      comment: edits.comment ?? commentOf(annotation),
      labelId: edits.labelId ?? labelIdOf(annotation),
      tags: edits.tags ?? tagsOf(annotation),
      picture: pictureOf(annotation),
    }),
    modified: now(),
  };
}

/** The same annotation of other words: where its passage is now, in the version that shows it. */
export function withSelectors(
  annotation: Annotation,
  { selector, versionId }: Pick<NewAnnotation, 'selector' | 'versionId'>,
  now: Surroundings['now'],
): Annotation {
  const modified = now();
  const state = { type: 'TimeState', sourceDate: modified, cached: cachedIri(versionId) } as const;
  return { ...annotation, modified, target: { ...annotation.target, selector, state } };
}

/** The same annotation, said of another captured version. */
export function withVersion(annotation: Annotation, versionId: Id): Annotation {
  const state = { ...annotation.target.state, cached: cachedIri(versionId) };
  return { ...annotation, target: { ...annotation.target, state } };
}

type Bodies = {
  readonly comment: string;
  readonly labelId: string | null;
  readonly tags: readonly string[];
  readonly picture: string | null;
};

function withBodies(annotation: Annotation, bodies: Bodies): Annotation {
  const { comment, labelId, tags, picture } = bodies;
  const body: TextualBody[] = [];
  if (comment.trim() !== '') {
    body.push(textualBody('commenting', comment));
  }
  for (const tag of uniqueTags(tags)) body.push(textualBody('tagging', tag));
  if (labelId !== null) body.push(textualBody('classifying', labelId));
  if (picture !== null) body.push(textualBody('linking', picture));
  return {
    ...annotation,
    motivation: body[0]?.purpose === 'commenting' ? 'commenting' : 'highlighting',
    body,
  };
}

function textualBody(purpose: TextualBody['purpose'], value: string): TextualBody {
  const format = purpose === 'commenting' ? 'text/markdown' : 'text/plain';
  return { type: 'TextualBody', value, purpose, format };
}

/** Trimmed, without empty ones and repeats (case counts: `US` is not `us`), in the order given. */
export function uniqueTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')))].filter(
    (tag) => tag !== '',
  );
}
