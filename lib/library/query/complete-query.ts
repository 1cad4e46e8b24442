import { foldForSearch } from '../matches-words';
import { type Completion, type FacetField, type Facets, facetFields } from '../searching';
import { exactValue, writtenFilter } from './edit-query';
import { filterFields, placeNames } from './query';

const MAX_COMPLETIONS = 12;
/** What is being typed before the caret: a field's name, or `field:` with the beginning of a value. */
const UNFINISHED =
  /(?<=^|[\s(（])[-－]?(?:(?<field>[a-z]+)[:：])?(?<start>["“]?[^\s()（）"“”:：]*)$/iu;

/** What may stand at the caret: names of fields, or values in use of the field before it, most used first. */
export function completeQuery(query: string, caret: number, facets: Facets): readonly Completion[] {
  const match = UNFINISHED.exec(query.slice(0, caret));
  const start = match?.groups?.start ?? '';
  const field = match?.groups?.field?.toLowerCase();
  // In quotes stands a phrase, not the name of a field.
  if (match === null || (field === undefined && /^(?:$|["“])/u.test(start))) return [];
  const written = foldForSearch(start.replace(/^["“]/u, ''));
  if (field === undefined) {
    const span = { start: caret - start.length, end: caret };
    return filterFields
      .filter((name) => name.startsWith(written))
      .map((name) => ({ span, text: `${name}:`, count: null }));
  }
  const span = { start: caret - start.length - field.length - 1, end: caret };
  if (field === 'in') {
    return placeNames
      .filter((name) => name.startsWith(written))
      .map((name) => ({ span, text: `in:${name}`, count: null }));
  }
  const known = facetFields.find((name): name is FacetField => name === field);
  if (known === undefined) return [];
  const values = facets[known].map((value) => ({ ...value, folded: foldForSearch(value.value) }));
  const first = values.filter(({ folded }) => folded.startsWith(written));
  const rest = values.filter(({ folded }) => folded.indexOf(written) > 0);
  return [...first, ...rest].slice(0, MAX_COMPLETIONS).map(({ value, count }) => ({
    span,
    text: writtenFilter(known, exactValue(known, value)),
    count,
  }));
}
