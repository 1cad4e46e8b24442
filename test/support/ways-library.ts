import { createHash } from 'node:crypto';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { ArticleFields } from '@/lib/article/article';
import { pageKeysOf } from '@/lib/article/page-keys';
import type { Id } from '@/lib/base/id';
import type { ArticleRecord, ReadingStatus } from '@/lib/library/saved-article';
import { sampleCapture, sampleId } from './sample-records';

/*
 * A small library for finding and narrowing: names that are parts of other names, days that are others elsewhere, Chinese of
 * both writings. All of it is invented.
 */

type Note = {
  readonly exact: string;
  readonly label: string;
  readonly comment?: string;
  readonly tags?: readonly string[];
  /** True = only the quote is known. */
  readonly isUnplaced?: boolean;
};

type Made = {
  readonly fields: Partial<ArticleFields> & Pick<ArticleFields, 'headline' | 'url'>;
  /** A day. */
  readonly saved: string;
  readonly text: readonly string[];
  /** What stood there before, if it was captured twice. */
  readonly olderText?: readonly string[];
  readonly tags?: readonly string[];
  readonly comment?: string;
  readonly status?: ReadingStatus;
  readonly starred?: boolean;
  readonly notes?: readonly Note[];
};

const people = (...names: readonly string[]) => names.map((name) => ({ name }));
const STORY = 'blaze 2026';

const made = {
  roster: {
    fields: {
      url: 'https://post.example/roster',
      headline: 'Ferry crews agree to a new roster',
      publisher: { name: 'Harbour Post' },
      section: 'City',
      authors: people('Ada Quill'),
      published: '2026-09-01T08:30:00+08:00',
    },
    saved: '2026-09-02',
    tags: ['city/harbour'],
    text: ['The night ferry runs again on Monday.', 'Its crews work four days a week now.'],
    notes: [{ exact: 'four days a week', label: 'claim' }],
  },
  strike: {
    fields: {
      url: 'https://weekly.example/strike',
      headline: 'Strike on the river ends after nine days',
      publisher: { name: 'Harbour Post Weekly' },
      source: 'Reuters',
      section: 'City',
      authors: people('Ada Quill', 'Tom Holt'),
      published: '2026-09-19T20:00:00Z',
    },
    saved: '2026-09-20',
    tags: ['city/harbour', STORY],
    comment: 'Ask the union.',
    status: 'reading',
    text: ['The ferry had its last night at the quay.', 'Nobody was hurt in the fire.'],
    notes: [{ exact: 'Nobody was hurt', label: 'verify', comment: 'Who says so?' }],
  },
  budget: {
    fields: {
      url: 'https://harbour.example/budget',
      headline: 'Budget of the port grows by a tenth',
      publisher: { name: 'Harbour' },
      section: 'City desk',
      authors: people('Ada'),
      language: 'en-GB',
      published: '2026-10-03',
    },
    saved: '2026-10-05',
    tags: ['city', 'budget', STORY],
    status: 'done',
    starred: true,
    text: ['The port spends a tenth more on rosters and on cranes.'],
  },
  crossing: {
    fields: {
      url: 'https://dukou.example/fuhang',
      headline: '临江渡口今日复航',
      publisher: { name: '渡口日报' },
      source: '新华社',
      section: '社会',
      authors: people('王小明'),
      language: 'zh-CN',
      published: '2026-10-03T09:00:00+08:00',
    },
    saved: '2026-10-06',
    tags: ['经济/就业', STORY],
    text: ['渡轮的票价今年不变，铁路也恢复了。', '新的图书馆在码头旁边。'],
    notes: [{ exact: '铁路也恢复了', label: 'quote', comment: '待核实', tags: ['铁路'] }],
  },
  fares: {
    fields: {
      url: 'https://beian.example/piaojia',
      headline: '臨江渡輪票價不變',
      publisher: { name: '北岸晚報' },
      source: '新华社客户端',
      section: '社會',
      authors: people('王小'),
      language: 'zh-TW',
      published: '2026-10-19T12:00:00+08:00',
    },
    saved: '2026-10-20',
    tags: ['经济'],
    status: 'archived',
    text: ['鐵路與圖書館的門票也不變。'],
    notes: [{ exact: '圖書館的門票', label: 'number' }],
  },
  library: {
    fields: {
      url: 'https://dukou.example/shuguan',
      headline: '老馆修缮完成',
      publisher: { name: '渡口日报' },
      section: '文化',
      authors: people('李兰', '王小明'),
      language: 'zh-CN',
      published: '2026-11-05T10:00:00+08:00',
    },
    saved: '2026-11-06',
    status: 'to-read',
    olderText: [
      '老馆将于十二月三日重新开放，每天限三百人入馆。',
      '工程由市文化局负责，没有改变外墙。',
      '修缮一共用了十四个月，旧砖全部编号。',
    ],
    text: [
      '老馆将于十二月九日重新开放，每天暂限三百人入馆。',
      '工程由市文化局负责，没有改变外墙。',
      '修缮用了十四个月，旧砖全部编号。',
    ],
  },
  boats: {
    fields: {
      url: 'https://www.zeitung.example/schiffe',
      headline: 'Hafen bekommt neue Schiffe',
      publisher: null,
      section: null,
      authors: [],
      language: 'de',
      published: null,
    },
    saved: '2026-11-02',
    tags: [STORY],
    status: 'reading',
    text: ['Die neuen Fähren legen im Mai ab.'],
    notes: [{ exact: 'Sie fahren auch nachts', label: 'question', isUnplaced: true }],
  },
  figures: {
    fields: {
      url: 'https://minato.example/gdp',
      headline: '港の景気、年内に回復へ',
      publisher: { name: 'みなと新聞' },
      section: '経済',
      authors: people('港 太郎'),
      language: 'ja',
      published: '2026-11-08T07:00:00+09:00',
    },
    saved: '2026-11-08',
    status: 'to-read',
    text: ['ＧＤＰ３の伸びで、フェリーの客も増えた。'],
  },
  smoke: {
    fields: {
      url: 'https://post.example/smoke',
      headline: 'Smoke over the crossing',
      publisher: { name: 'Harbour Post' },
      section: 'City',
      authors: people('Mo Reed', 'Ida Lund'),
      published: '2026-10-03T02:30:00Z',
    },
    saved: '2026-10-04',
    tags: [STORY],
    status: 'done',
    text: ['Passengers saw smoke from the upper deck.'],
    notes: [{ exact: 'upper deck', label: 'claim' }],
  },
  choir: {
    fields: {
      url: 'https://post.example/choir',
      headline: 'A choir sings at the market',
      publisher: { name: 'Harbour Post' },
      section: 'Culture',
      authors: people('Lea Ost', 'Jan Wik'),
      published: '2026-11-05',
    },
    saved: '2026-11-06',
    text: ['They sing each Friday.'],
  },
} as const satisfies Readonly<Record<string, Made>>;

export type WayName = keyof typeof made;

/** The records by name. */
export const waysLibrary = Object.fromEntries(
  Object.entries(made).map(([name, article], index) => [name, recordOf(article, index + 1)]),
) as Readonly<Record<WayName, ArticleRecord>>;

/** The tag of a story that several outlets told. */
export const storyTag = STORY;

function recordOf(article: Made, number: number): ArticleRecord {
  const [id, newerId, olderId] = [1, 2, 3].map((kind) => sampleId(kind * 1000 + number));
  if (id === undefined || newerId === undefined || olderId === undefined) throw new Error('No id');
  const savedAt = `${article.saved}T12:00:00.${String(number).padStart(3, '0')}Z`;
  const fields = sampleCapture({ keywords: [], byline: null, ...article.fields }).article;
  const texts: readonly (readonly [Id, readonly string[], string])[] = [
    ...(article.olderText === undefined
      ? []
      : [[olderId, article.olderText, savedAt.replace('T12', 'T08')] as const]),
    [newerId, article.text, savedAt],
  ];
  const around = { articleId: id, versionId: newerId, savedAt, text: article.text.join('\n\n') };
  return {
    saved: {
      id,
      pageKeys: pageKeysOf(fields.url, null),
      article: fields,
      tags: article.tags ?? [],
      comment: article.comment ?? '',
      status: article.status ?? 'to-read',
      starred: article.starred ?? false,
      currentVersionId: newerId,
      savedAt,
      updatedAt: savedAt,
      trashedAt: null,
    },
    versions: texts.map(([versionId, paragraphs, capturedAt]) => {
      const text = paragraphs.join('\n\n');
      const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      return {
        id: versionId,
        articleId: id,
        capturedAt,
        article: fields,
        sha256,
        textLength: text.length,
        truncated: false,
      };
    }),
    bodies: texts.map(([versionId, paragraphs]) => ({
      versionId,
      text: paragraphs.join('\n\n'),
      html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
      markup: null,
    })),
    annotations: (article.notes ?? []).map((note, index) =>
      annotationOf(note, { ...around, id: sampleId(4000 + number * 10 + index), url: fields.url }),
    ),
  };
}

type Around = {
  readonly id: Id;
  readonly articleId: Id;
  readonly versionId: Id;
  readonly savedAt: string;
  readonly text: string;
  readonly url: string;
};

function annotationOf(note: Note, around: Around): AnnotationRecord {
  const { exact } = note;
  const start = around.text.indexOf(exact);
  if ((start === -1) !== (note.isUnplaced === true)) throw new Error(`No place for ${exact}`);
  const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  const annotation = createAnnotation(
    {
      source: around.url,
      selector:
        start === -1
          ? [quote]
          : [quote, { type: 'TextPositionSelector', start, end: start + exact.length }],
      versionId: around.versionId,
      labelId: note.label,
      comment: note.comment ?? '',
      tags: note.tags ?? [],
    },
    { newId: () => around.id, now: () => around.savedAt },
  );
  return { id: annotation.id, articleId: around.articleId, annotation, trashedAt: null };
}
