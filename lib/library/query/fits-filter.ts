import { assertNever } from '@/lib/base/assert-never';
import { foldForSearch } from '../matches-words';
import { isWithinTag } from '../tags';
import type { Facts } from './facts';
import type { Filter } from './query';

/** The ids of the labels that a person may mean by a name: built-in ones have another in each language. */
export type LabelIdsOf = (name: string) => readonly string[];

/**
 * A test of articles for one filter; made once for a query, then quick for each article. Names fit by a part of them, after
 * `=` as a whole; see `exactValue`.
 */
export function filterTest(filter: Filter, labelIdsOf: LabelIdsOf): (facts: Facts) => boolean {
  const { field, value } = filter;
  const wanted = comparable(value);
  const exact = value.startsWith('=') ? writable(value.slice(1)) : null;
  const contains = once((name) =>
    exact === null ? comparable(name).includes(wanted) : writable(name) === exact,
  );
  const isOrContains = (name: string | null) => name !== null && contains(name);
  switch (field) {
    case 'tag': {
      const isTag = once((tag) => isWithinTag(comparable(tag), wanted));
      return ({ tags }) => tags.some(isTag);
    }
    case 'label': {
      const ids = new Set([value, ...labelIdsOf(value)]);
      return ({ labels }) => labels.some((label) => ids.has(label));
    }
    case 'site':
      if (exact !== null) return ({ publisher, host }) => contains(publisher ?? host);
      return ({ publisher, host }) =>
        isOrContains(publisher) || host === wanted || host.endsWith(`.${wanted}`);
    case 'source':
      return ({ source }) => isOrContains(source);
    case 'section':
      return ({ section }) => isOrContains(section);
    case 'author':
      return ({ authors }) => authors.some(contains);
    case 'lang': {
      const isLanguage = once((language) => `${comparable(language)}-`.startsWith(`${wanted}-`));
      return ({ language }) => language !== null && isLanguage(language);
    }
    case 'is':
      return (facts) => (value === 'starred' ? facts.starred : facts.status === value);
    case 'has':
      return havingTest(value);
    case 'saved':
      return ({ savedAt }) => savedAt.startsWith(value);
    case 'published':
      return ({ published }) => published?.startsWith(value) ?? false;
    case 'before':
      return (facts) => dateOf(facts) < value;
    case 'after':
      return (facts) => dateOf(facts) >= value;
    default:
      return assertNever(field);
  }
}

function comparable(value: string): string {
  return writable(foldForSearch(value));
}

/** A value as it can be written in a query: quotes cannot stand within quotes. */
function writable(value: string): string {
  return value.replace(/["“”\s]+/gu, ' ').trim();
}

function havingTest(value: string): (facts: Facts) => boolean {
  if (value === 'comment') return ({ hasComment }) => hasComment;
  if (value === 'unplaced') return ({ hasUnplaced }) => hasUnplaced;
  if (value === 'tag') return ({ tags }) => tags.length > 0;
  return ({ annotationCount }) => annotationCount > 0;
}

/** When it appeared, as the page says it; when it was saved where it does not. */
function dateOf({ published, savedAt }: Facts): string {
  return published ?? savedAt;
}

/** Remembers the answer for each value: thousands of articles share a few. */
function once(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    const answer = known.get(value) ?? test(value);
    known.set(value, answer);
    return answer;
  };
}
