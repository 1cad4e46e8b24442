import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { cardOf } from '@/lib/library/card-of';
import type { ArticleDetails } from '@/lib/library/operations';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { PageState } from '@/lib/messages/protocol';
import { sampleAnnotation, sampleId, sampleRecord } from './sample-records';

/** A page in tab 7, unsaved unless told otherwise. */
export function samplePage(changes: Partial<PageState> = {}): PageState {
  return {
    tabId: 7,
    url: 'https://harbour.example/news/ferry',
    title: 'The ferry runs again',
    kind: 'article',
    standing: { articleId: null, annotationCount: 0, paused: false },
    isUnkept: false,
    ...changes,
  };
}

/** The same page, saved. */
export function savedPage(annotationCount = 1): PageState {
  return samplePage({ standing: { articleId: sampleId(1), annotationCount, paused: false } });
}

export function sampleDetails(annotations?: readonly AnnotationRecord[]): ArticleDetails {
  const record = sampleRecord();
  const [version] = record.versions;
  if (version === undefined) throw new Error('The sample record has no version');
  const { saved, versions } = record;
  return { saved, version, versions, annotations: annotations ?? record.annotations };
}

export function annotationRecord(number: number, exact?: string): AnnotationRecord {
  const annotation = sampleAnnotation({
    id: sampleId(number),
    ...(exact === undefined ? {} : { exact }),
  });
  return { id: annotation.id, articleId: sampleId(1), annotation, trashedAt: null };
}

/** The list row of the sample article. */
export function sampleCard(): ArticleCard {
  const { saved, annotations } = sampleRecord();
  return cardOf(saved, {
    annotations: annotations.map(({ annotation }) => annotation),
    textLength: 60,
  });
}
