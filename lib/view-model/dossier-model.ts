import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/lib/base/failure';
import { comparePageTimes } from '@/lib/library/page-times';
import { withFilter } from '@/lib/library/query/edit-query';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { ViewSurroundings } from './surroundings';
import { createRerun } from './turns';

/** A story's articles beyond this many are no timeline that a person reads. */
const MAX_ARTICLES = 1000;

/** Articles of one day; `day` as `2026-11-25`. */
export type DossierDay = { readonly day: string; readonly cards: readonly ArticleCard[] };

/** The articles of one story, which is a tag, by the day on which they were published. */
export type DossierModel = {
  readonly tag: ReadonlySignal<string | null>;
  /** Null = not read yet. Oldest first. */
  readonly days: ReadonlySignal<readonly DossierDay[] | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Null closes it. */
  open(tag: string | null): Promise<void>;
};

export function createDossierModel(around: ViewSurroundings): DossierModel {
  const tag = signal<string | null>(null);
  const days = signal<readonly DossierDay[] | null>(null);
  const failure = signal<Failure | null>(null);
  const look = createRerun(async () => {
    const story = tag.value;
    if (story === null) return;
    const found = await around.request('library.search', {
      query: withFilter('', 'tag', story),
      order: 'published',
      offset: 0,
      limit: MAX_ARTICLES,
      snippets: false,
    });
    if (story !== tag.value) return;
    failure.value = found.ok ? null : found.failure;
    if (found.ok) days.value = dossierDays(found.value.rows.map(({ card }) => card));
  });
  around.onEvent('library.changed', () => void look(), around.signal);
  return {
    tag,
    days,
    failure,
    async open(story) {
      if (story !== tag.value) days.value = null;
      tag.value = story;
      await look();
    },
  };
}

/** By day, oldest first; what has no date of publication stands on the day on which it was saved. */
export function dossierDays(cards: readonly ArticleCard[]): readonly DossierDay[] {
  const timeOf = ({ published, savedAt }: ArticleCard) => published ?? savedAt;
  const dayOf = (card: ArticleCard) => timeOf(card).slice(0, 'YYYY-MM-DD'.length);
  const days = new Map<string, ArticleCard[]>();
  for (const card of cards.toSorted((a, b) => comparePageTimes(timeOf(a), timeOf(b)))) {
    const known = days.get(dayOf(card));
    if (known === undefined) days.set(dayOf(card), [card]);
    else known.push(card);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, own]) => ({ day, cards: own }));
}
