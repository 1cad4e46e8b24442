/** Between a tag and its child: `city/harbour`. */
export const TAG_SEPARATOR = '/';

/** Whether a tag is this one or stands below it. */
export function isWithinTag(tag: string, parent: string): boolean {
  return tag === parent || tag.startsWith(parent + TAG_SEPARATOR);
}

/** The tag and all that it stands below: `a/b/c` → `a/b/c`, `a/b`, `a`. */
export function tagWithParents(tag: string): readonly string[] {
  const parts = tag.split(TAG_SEPARATOR);
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join(TAG_SEPARATOR));
}

/**
 * The tags after `from` was renamed: children move along (`from/x` → `to/x`); one that is there already is not repeated.
 * `to: null` takes `from` and its children away.
 */
export function withRenamedTag(
  tags: readonly string[],
  from: string,
  to: string | null,
): readonly string[] {
  const renamed = tags.flatMap((tag) => {
    if (!isWithinTag(tag, from)) return [tag];
    return to === null ? [] : [to + tag.slice(from.length)];
  });
  return [...new Set(renamed)];
}
