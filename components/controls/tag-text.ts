/** A tag that is offered, and why. */
export type TagSuggestion = {
  readonly tag: string;
  /** In the person's language, e.g. how often it was used. */
  readonly note: string;
};

/** What ends a tag while it is written, in Latin and in Chinese punctuation. */
const SEPARATOR = /[,，、;；\n]/;
const MAX_OFFERED = 6;

/** The tags that a text holds: those that a separator ends, trimmed and without repeats, and the rest being written. */
export function tagsWritten(text: string): {
  readonly complete: readonly string[];
  readonly rest: string;
} {
  const parts = text.split(SEPARATOR);
  const rest = parts.pop() ?? '';
  const trimmed = parts.map((tag) => tag.trim().replace(/\s+/g, ' '));
  return { complete: [...new Set(trimmed)].filter((tag) => tag !== ''), rest };
}

/**
 * What to offer for what is written: no tag twice, none that is there already; those that begin with it, then those that
 * hold it elsewhere.
 */
export function fittingTags(
  suggestions: readonly TagSuggestion[],
  tags: readonly string[],
  text: string,
): readonly TagSuggestion[] {
  const written = text.trim().toLowerCase();
  const free = new Map<string, TagSuggestion>();
  for (const suggestion of suggestions) {
    const { tag } = suggestion;
    if (!tags.includes(tag) && !free.has(tag)) free.set(tag, suggestion);
  }
  const placed = [...free.values()].map((suggestion) => ({
    suggestion,
    at: suggestion.tag.toLowerCase().indexOf(written),
  }));
  const beginning = placed.filter(({ at }) => at === 0);
  const holding = placed.filter(({ at }) => at > 0);
  return [...beginning, ...holding].slice(0, MAX_OFFERED).map(({ suggestion }) => suggestion);
}
