import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { ArticleFields, Capture } from '@/lib/article/article';
import type { Id } from '@/lib/base/id';
import type { ArticleRecord } from '@/lib/library/saved-article';

/*
 * Records as the extension makes them, with invented words, for tests of everything that stores, sends or reads them.
 */

/** A different valid id for each number. */
export function sampleId(number: number): Id {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Midday of the day of November 2026 with this number. */
export function sampleDay(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;
}

export const sampleText = 'The ferry runs again.\n\nThe harbour office opened it on Monday.';

/** Of `sampleText`. */
export const SAMPLE_SHA256 = '2e883d08f5baf9ee7ce27df72d416273fb8e490ca7ab7ab616da95cf945146a8';

export function sampleCapture(
  fields: Partial<ArticleFields> = {},
  text: string = sampleText,
): Capture {
  return {
    article: {
      url: 'https://harbour.example/news/ferry',
      canonicalUrl: null,
      headline: 'The ferry runs again',
      description: null,
      authors: [{ name: 'Ada Quill', url: 'https://harbour.example/ada' }],
      byline: 'By Ada Quill',
      dateline: null,
      publisher: { name: 'Harbour Post' },
      source: null,
      section: 'City',
      keywords: ['ferry'],
      published: '2026-11-01T08:30:00+08:00',
      modified: null,
      language: 'en',
      dir: 'ltr',
      image: null,
      genre: 'news',
      isAccessibleForFree: true,
      origins: { headline: 'json-ld', publisher: 'meta' },
      ...fields,
    },
    content: { text, html: `<p>${text}</p>`, markup: null },
    isArticle: true,
    score: 0.9,
    truncated: false,
  };
}

type SampleAnnotation = {
  readonly id?: Id;
  readonly versionId?: Id;
  readonly exact?: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly picture?: string;
  readonly created?: string;
};

/** An annotation of `exact` where it stands in `sampleText`. */
export function sampleAnnotation(sample: SampleAnnotation = {}): Annotation {
  const { exact = 'harbour office', created = sampleDay(2) } = sample;
  const start = sampleText.indexOf(exact);
  return createAnnotation(
    {
      source: 'https://harbour.example/news/ferry',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      versionId: sample.versionId ?? sampleId(2),
      labelId: 'claim',
      comment: sample.comment ?? '',
      tags: sample.tags ?? [],
      ...(sample.picture === undefined ? {} : { picture: sample.picture }),
    },
    { newId: () => sample.id ?? sampleId(3), now: () => created },
  );
}

/** A whole saved article with one version and one annotation. */
export function sampleRecord(): ArticleRecord {
  const { article, content, truncated } = sampleCapture();
  const [id, versionId] = [sampleId(1), sampleId(2)];
  const annotation = sampleAnnotation();
  return {
    saved: {
      id,
      pageKeys: ['https://harbour.example/news/ferry'],
      article,
      tags: ['traffic'],
      comment: 'Ask the office.',
      status: 'reading',
      starred: false,
      currentVersionId: versionId,
      savedAt: sampleDay(1),
      updatedAt: sampleDay(2),
      trashedAt: null,
    },
    versions: [
      {
        id: versionId,
        articleId: id,
        capturedAt: sampleDay(1),
        article,
        sha256: SAMPLE_SHA256,
        textLength: content.text.length,
        truncated,
      },
    ],
    bodies: [{ versionId, ...content }],
    annotations: [{ id: annotation.id, articleId: id, annotation, trashedAt: null }],
  };
}
