import type {
  Article,
  ArticleFieldName,
  ArticleFields,
  FieldCandidate,
  Person,
  Publisher,
} from '../article';
import { bestOf, type Candidate } from './candidate';
import { squeeze } from './plain-text';

type Value<Name extends ArticleFieldName> = NonNullable<ArticleFields[Name]>;

/** All answers that a page gives, by field. */
export type FieldCandidates = {
  readonly [Name in ArticleFieldName]?: readonly Candidate<Value<Name>>[];
};

/** Other answers kept of one field. */
const MOST_KEPT = 5;

/** The most believable answer to what a field is; null = the page gives none. */
export function bestValue<Name extends ArticleFieldName>(
  found: FieldCandidates,
  name: Name,
): Value<Name> | null {
  const candidates: readonly Candidate<Value<Name>>[] = found[name] ?? [];
  return bestOf(candidates)?.value ?? null;
}

/** Where the fields' values came from, how far they can be believed, and what else the page says. */
export function evidenceOf(
  found: FieldCandidates,
): Required<Pick<Article, 'origins' | 'confidences' | 'candidates'>> {
  const fields = Object.entries(found).flatMap(([name, candidates]) => {
    const best = bestOf<Candidate<Value<ArticleFieldName>>>(candidates);
    return best === null ? [] : [{ name, best, others: othersOf(best, candidates) }];
  });
  return {
    origins: Object.fromEntries(fields.map(({ name, best }) => [name, best.origin])),
    confidences: Object.fromEntries(fields.map(({ name, best }) => [name, rounded(best)])),
    candidates: Object.fromEntries(
      fields.flatMap(({ name, others }) => (others.length === 0 ? [] : [[name, others]])),
    ),
  };
}

/** The other answers in order, each wording once. */
function othersOf(
  best: Candidate<Value<ArticleFieldName>>,
  candidates: readonly Candidate<Value<ArticleFieldName>>[],
): readonly FieldCandidate[] {
  const seen = new Set([squeeze(textOfValue(best.value))]);
  return [...candidates]
    .sort((a, b) => b.confidence - a.confidence)
    .map((one) => ({ text: textOfValue(one.value), origin: one.origin, confidence: rounded(one) }))
    .filter(({ text }) => {
      const key = squeeze(text);
      return key !== '' && !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_KEPT);
}

/** A field's value on one line. */
function textOfValue(value: Value<ArticleFieldName>): string {
  if (typeof value !== 'object') return String(value);
  const names = (Array.isArray(value) ? value : [value]).map((item: string | Person | Publisher) =>
    typeof item === 'string' ? item : item.name,
  );
  return names.join('; ');
}

/** Two digits say all that is known. */
function rounded({ confidence }: Candidate<unknown>): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100;
}
