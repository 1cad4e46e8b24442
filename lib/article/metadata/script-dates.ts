import { pageDateOf } from './page-date';
import type { DateReading } from './written-date';

/** Characters of one script that are searched, and of all. */
const MAX_SCRIPT = 400_000;
const MAX_TOTAL = 1_500_000;
/** Names that scripts give the time of publication, before their value. */
const NAMED_VALUE =
  /\b(?:date_?published|published_?(?:at|on|date|time)?|publish_?(?:date|time|at)?|pub_?(?:date|time)|first_?published(?:_?at)?|release_?(?:date|time)|create_?time|ct|s_publish_time|news_?time|article_?date|deploy_?(?:dt|date))\\?["']?\s*[:=]\s*(?:new Date\()?\\?["']?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[^\\"'<>;,\n]{0,30}|\d{10}(?:\d{3})?(?=\D)|\d{4}年\d{1,2}月\d{1,2}日[^"']{0,12})/gi;

/** The times of publication that the page's scripts hold under such a name, in their order. */
export function datesInScripts(root: Element, reading: DateReading): readonly string[] {
  const found: string[] = [];
  let total = 0;
  for (const script of root.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    total += text.length;
    if (text.length > MAX_SCRIPT || total > MAX_TOTAL) continue;
    for (const match of text.matchAll(NAMED_VALUE)) {
      const iso = pageDateOf(match[1] ?? '', reading);
      if (iso !== null) found.push(iso);
    }
  }
  return found;
}
