import { commentOf, labelIdOf, spanOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { FacetField } from '@/lib/library/searching';
import type { Surface } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { storyTag } from '../support/ways-library';
import { message } from './steps';

/* The facets of the small library: what its records have of each, and how a person chooses there. */

/** A value of a facet, and how it is written there. */
export type Choice = { readonly field: FacetField; readonly value: string; readonly text: string };

const named = (field: FacetField, value: string): Choice => ({ field, value, text: value });

/** Each has an article in common with the one before it. */
export const choices: readonly Choice[] = [
  named('author', '王小'),
  { field: 'is', value: 'archived', text: message('statusArchived') },
  { field: 'lang', value: 'zh', text: 'Chinese' },
  named('source', '新华社'),
  { field: 'has', value: 'comment', text: message('having_comment') },
  named('tag', 'city/harbour'),
  named('author', 'Ada Quill'),
  named('section', 'City'),
  named('site', 'Harbour Post'),
  { field: 'label', value: 'claim', text: message('label_claim') },
  { field: 'published', value: '2026-10', text: 'October 2026' },
  { field: 'saved', value: '2026-10', text: 'October 2026' },
  { field: 'is', value: 'starred', text: message('starred') },
  named('site', 'Harbour'),
  named('tag', storyTag),
  { field: 'has', value: 'unplaced', text: message('having_unplaced') },
  named('site', 'zeitung.example'),
];

/** What a record has of each facet. */
export const facetValues: Readonly<
  Record<FacetField, (record: ArticleRecord) => readonly string[]>
> = {
  tag: ({ saved, annotations }) =>
    [...saved.tags, ...annotations.flatMap(({ annotation }) => tagsOf(annotation))].flatMap(
      (tag) => [tag, tag.split('/')[0] ?? tag],
    ),
  label: ({ annotations }) => annotations.map(({ annotation }) => labelIdOf(annotation) ?? ''),
  site: ({ saved: { article } }) => [
    article.publisher?.name ?? new URL(article.url).hostname.replace('www.', ''),
  ],
  source: ({ saved }) => [saved.article.source ?? ''],
  section: ({ saved }) => [saved.article.section ?? ''],
  author: ({ saved }) => saved.article.authors.map(({ name }) => name),
  lang: ({ saved }) => [saved.article.language?.split('-')[0] ?? ''],
  is: ({ saved }) => [saved.status, ...(saved.starred ? ['starred'] : [])],
  has: ({ saved, annotations }) => [
    ...(saved.comment !== '' || annotations.some(({ annotation }) => commentOf(annotation) !== '')
      ? ['comment']
      : []),
    ...(annotations.some(({ annotation }) => spanOf(annotation) === null) ? ['unplaced'] : []),
  ],
  saved: ({ saved }) => [saved.savedAt.slice(0, 7)],
  published: ({ saved }) => [saved.article.published?.slice(0, 7) ?? ''],
};

type Turn = { readonly count: number; readonly byKey?: boolean };

/** Chooses a value of a facet or takes it back, by mouse or by keyboard; it must say how many articles there will be. */
export async function turn(
  view: Surface,
  choice: Choice,
  { count, byKey = false }: Turn,
): Promise<void> {
  const legend = message(`facet_${choice.field}`);
  let before: boolean | null = null;
  await waitFor(`${legend}: ${choice.text}`, async () => {
    const found = await view.evaluate(facetAt, legend, choice.text);
    if (found === null) return false;
    before ??= found.isChosen;
    if (found.isChosen !== before) return true;
    if (found.count !== String(count)) throw new Error(`It says ${found.count}, not ${count}`);
    if (byKey) await view.press(' ');
    else await view.click(found);
    return false;
  });
}

/** Runs in the page: the value's place, once it is at rest, with the focus on it; what hides the rest is opened. */
async function facetAt(legend: string, text: string) {
  const facets = [...document.querySelectorAll('.facets fieldset')];
  const facet = facets.find((each) => each.querySelector('legend')?.textContent === legend);
  const value = [...(facet?.querySelectorAll('.facet-value') ?? [])].find(
    (each) => each.querySelector('bdi')?.textContent === text,
  );
  const box = value?.querySelector('input');
  if (value === undefined || box === null || box === undefined) {
    // It may be among those that are shown when asked for.
    facet?.querySelector<HTMLElement>('details:not([open]) summary')?.click();
    return null;
  }
  box.scrollIntoView({ block: 'center', behavior: 'instant' });
  box.focus();
  const before = box.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 40));
  const { left, top, width, height } = box.getBoundingClientRect();
  if (width === 0 || left !== before.left || top !== before.top) return null;
  const count = value.querySelector('span')?.textContent ?? '';
  return { x: left + width / 2, y: top + height / 2, count, isChosen: box.checked };
}
