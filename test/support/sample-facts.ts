import { cardOf } from '@/lib/library/card-of';
import { type Facts, factsOf } from '@/lib/library/query/facts';
import { sampleAnnotation, sampleRecord } from './sample-records';

/** The facts of the sample record with one annotation, and with these changes. */
export function sampleFacts(changes: Partial<Facts> = {}): Facts {
  const { saved } = sampleRecord();
  const annotations = [sampleAnnotation({ tags: ['roads/bridges'] })];
  return { ...factsOf(cardOf(saved, { annotations, textLength: 61 })), ...changes };
}
