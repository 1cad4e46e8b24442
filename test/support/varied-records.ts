import type { Annotation } from '@/lib/annotation/annotation';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { ArticleFields } from '@/lib/article/article';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sampleDay, sampleId, sampleRecord } from './sample-records';

type Variation = {
  readonly fields?: Partial<ArticleFields>;
  readonly tags?: readonly string[];
  readonly comment?: string;
  readonly quotes?: readonly VariedQuote[];
  readonly text?: string;
  readonly html?: string;
  /** For ids of its own. */
  readonly number?: number;
};

type VariedQuote = {
  readonly exact: string;
  readonly start?: number;
  readonly comment?: string;
  readonly tags?: readonly string[];
};

/** The sample record with other words in it. */
export function variedRecord(variation: Variation): ArticleRecord {
  const { number = 0, quotes = [] } = variation;
  const record = sampleRecord();
  const [id, versionId] = [sampleId(1000 + number), sampleId(2000 + number)];
  const article = { ...record.saved.article, ...variation.fields };
  const [text, html] = [variation.text ?? '', variation.html ?? ''];
  return {
    saved: {
      ...record.saved,
      id,
      article,
      tags: variation.tags ?? [],
      comment: variation.comment ?? '',
      currentVersionId: versionId,
    },
    versions: record.versions.map((version) => ({ ...version, id: versionId, articleId: id })),
    bodies: [{ versionId, text, html, markup: null }],
    annotations: quotes.map((quote, index) => {
      const annotation = variedAnnotation(quote, versionId, number * 1000 + index);
      return { id: annotation.id, articleId: id, annotation, trashedAt: null };
    }),
  };
}

function variedAnnotation(quote: VariedQuote, versionId: string, number: number): Annotation {
  const { exact, start, comment = '', tags = [] } = quote;
  const annotation = createAnnotation(
    {
      source: 'https://harbour.example/news/ferry',
      selector:
        start === undefined
          ? [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]
          : [
              { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
              { type: 'TextPositionSelector', start, end: start + exact.length },
            ],
      versionId,
      labelId: 'claim',
      comment: '',
      tags: [],
    },
    { newId: () => sampleId(0x100000 + number), now: () => sampleDay(2) },
  );
  const body = (purpose: 'tagging' | 'commenting', format: 'text/plain' | 'text/markdown') => {
    return (value: string) => ({ type: 'TextualBody' as const, purpose, format, value });
  };
  // As they are, without the tidying of the editor.
  return {
    ...annotation,
    motivation: comment === '' ? 'highlighting' : 'commenting',
    body: [
      ...annotation.body.filter(({ purpose }) => purpose === 'classifying'),
      ...(comment === '' ? [] : [comment]).map(body('commenting', 'text/markdown')),
      ...tags.map(body('tagging', 'text/plain')),
    ],
  };
}

/** A record that has the text in every field that holds free text. */
export function recordOfText(text: string, number = 0): ArticleRecord {
  const name = text.trim() === '' ? 'x' : text;
  return variedRecord({
    number,
    fields: {
      headline: name,
      description: text,
      authors: [{ name }],
      byline: text,
      dateline: text,
      publisher: { name },
      source: text,
      section: text,
      keywords: [text],
    },
    tags: [text],
    comment: text,
    quotes: [{ exact: name, start: 0, comment: text, tags: [text] }],
    text: name,
    html: '<p>x</p>',
  });
}
