const DAY = 'YYYY-MM-DD'.length;
/** Before every instant that a date can be. */
const FIRST_INSTANT = -8.64e15;

/**
 * Compares two times as pages tell them (see `ArticleFields.published`): by the written day, which is what is shown of
 * them, then by the instant, whatever the offsets. A bare day goes before the hours of it; without an offset UTC is meant.
 */
export function comparePageTimes(first: string, second: string): number {
  if (first === second) return 0;
  const [firstDay, secondDay] = [first.slice(0, DAY), second.slice(0, DAY)];
  if (firstDay !== secondDay) return firstDay < secondDay ? -1 : 1;
  return instantOf(first) - instantOf(second);
}

function instantOf(time: string): number {
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/.test(time.slice(DAY));
  const instant = time.length > DAY ? Date.parse(hasOffset ? time : `${time}Z`) : FIRST_INSTANT;
  return Number.isNaN(instant) ? FIRST_INSTANT : instant;
}
