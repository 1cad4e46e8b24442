import type { NewAnnotation } from '@/lib/annotation/create-annotation';

/** What is said of a passage as it is annotated. */
export type Draft = Pick<NewAnnotation, 'labelId' | 'comment' | 'picture'>;
