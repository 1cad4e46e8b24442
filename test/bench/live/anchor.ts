import search from 'approx-string-match';
import { placingAnnotations } from '@/entrypoints/annotator/place-annotations';
import { type Alignment, alignTexts } from '@/lib/anchor/align';
import { describeSpan } from '@/lib/anchor/describe';
import { locateSpan } from '@/lib/anchor/locate';
import { createAnnotation } from '@/lib/annotation/create-annotation';
import type { Span } from '@/lib/base/span';

/* What `anchor.bench.ts` times in a real page. Texts come as JSON lines of the anchoring benchmark, at the given address. */

type Target = { readonly startOld: number; readonly endOld: number };
type Case = {
  readonly oldText: string;
  readonly newText: string;
  readonly targets: readonly Target[];
};

const spanOf = ({ startOld, endOld }: Target): Span => ({ start: startOld, end: endOld });

function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

async function casesAt(address: string): Promise<readonly Case[]> {
  const text = await (await fetch(address)).text();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const locate = (alignment: Alignment, span: Span) =>
  locateSpan({
    text: alignment.newText,
    selectors: describeSpan(alignment.oldText, span),
    alignment,
  });

/** As Hypothesis anchors a quote: https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts */
function locateAsHypothesis(text: string, oldText: string, { start, end }: Span): number {
  const quote = oldText.slice(start, end);
  const exact = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  const found = exact.length > 0 ? exact : search(text, quote, Math.min(256, quote.length / 2));
  const contextErrors = (context: string, around: string) =>
    context === '' ? 0 : (search(around, context, context.length)[0]?.errors ?? context.length);
  const scores = found.map((match) => {
    const prefix = oldText.slice(Math.max(0, start - 32), start);
    const suffix = oldText.slice(end, end + 32);
    return (
      match.errors +
      contextErrors(prefix, text.slice(Math.max(0, match.start - prefix.length), match.start)) +
      contextErrors(suffix, text.slice(match.end, match.end + suffix.length))
    );
  });
  return Math.min(Number.POSITIVE_INFINITY, ...scores);
}

/** Ms until the first annotation of each page is located, by either. */
export async function firstOnPage(address: string, every: number) {
  const cases = (await casesAt(address)).filter((_, index) => index % every === 0);
  const own: number[] = [];
  const peer: number[] = [];
  for (const { oldText, newText, targets } of cases) {
    const [target] = targets;
    if (target === undefined) continue;
    own.push(timed(() => locate(alignTexts(oldText, newText), spanOf(target))).ms);
    peer.push(timed(() => locateAsHypothesis(newText, oldText, spanOf(target))).ms);
  }
  return { own, peer };
}

/** Pages one after the other until the text has this many characters: edits everywhere. */
function longCase(cases: readonly Case[], length: number): Case {
  const [olds, news, targets]: [string[], string[], Target[]] = [[], [], []];
  let at = 0;
  for (let index = 0; at < length; index++) {
    const each = cases[index % cases.length];
    if (each === undefined) break;
    for (const { startOld, endOld } of each.targets) {
      if (endOld - startOld >= 20) targets.push({ startOld: startOld + at, endOld: endOld + at });
    }
    const mark = `\n[${index}] `;
    olds.push(each.oldText, mark);
    news.push(each.newText, mark);
    at += each.oldText.length + mark.length;
  }
  return { oldText: olds.join(''), newText: news.join(''), targets };
}

const spread = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  Array.from(
    { length: count },
    (_, index) => items[Math.floor((index * items.length) / count)],
  ).filter((item) => item !== undefined);

/** A long text: until the first annotation is located; all of `count` in slices; as many by the peer. */
export async function longText(
  address: string,
  { length, count, withPeer }: { length: number; count: number; withPeer: boolean },
) {
  const { oldText, newText, targets } = longCase(await casesAt(address), length);
  const chosen = spread(targets, count);
  const [target] = chosen;
  if (target === undefined) throw new Error('No targets');
  const first = [0, 1, 2].map(
    () => timed(() => locate(alignTexts(oldText, newText), spanOf(target))).ms,
  );
  const slices = placingSlices({ oldText, newText, targets: chosen });
  const peer = withPeer
    ? timed(() => chosen.map((each) => locateAsHypothesis(newText, oldText, spanOf(each)))).ms
    : null;
  return { length: oldText.length, first: Math.min(...first), slices, peer };
}

/** Ms of each slice in which the annotator places the annotations, as it cuts them: see `in-slices.ts`. */
function placingSlices({ oldText, newText, targets }: Case): readonly number[] {
  const versionId = '00000000-0000-4000-8000-000000000001';
  const annotations = targets.map((target) =>
    createAnnotation(
      {
        source: 'https://news.example/',
        selector: describeSpan(oldText, spanOf(target)),
        ...{ versionId, labelId: 'claim', comment: '', tags: [] },
      },
      { newId: () => crypto.randomUUID(), now: () => new Date().toISOString() },
    ),
  );
  const known = { articleId: versionId, annotations, texts: { [versionId]: oldText } };
  const map = { text: newText, runs: [] };
  const steps = placingAnnotations(known, { article: map, page: map });
  const slices: number[] = [];
  let start = performance.now();
  for (;;) {
    const isDone = steps.next().done === true;
    const ms = performance.now() - start;
    if (ms < 8 && !isDone) continue;
    slices.push(ms);
    if (isDone) return slices;
    start = performance.now();
  }
}
