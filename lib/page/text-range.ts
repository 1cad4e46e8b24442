import type { TextMap, TextRun } from '@/lib/article/text-map';
import type { Span } from '@/lib/base/span';

/** The span of the map's text that a range on the page covers; null = it covers none of it. */
export function spanOfRange(map: TextMap, range: Range): Span | null {
  let start: number | null = null;
  let end = 0;
  for (const run of map.runs) {
    if (!range.intersectsNode(run.node)) continue;
    const { from, to } = overlapOf(run, range);
    if (from >= to) continue;
    start ??= run.start + from - run.nodeStart;
    end = run.start + to - run.nodeStart;
  }
  return start === null ? null : { start, end };
}

/** The part of a run's stretch, in offsets of its node, that lies in the range. The range touches the node. */
function overlapOf(run: TextRun, range: Range): { readonly from: number; readonly to: number } {
  const { node, nodeStart, length } = run;
  return {
    from: node === range.startContainer ? Math.max(nodeStart, range.startOffset) : nodeStart,
    to:
      node === range.endContainer
        ? Math.min(nodeStart + length, range.endOffset)
        : nodeStart + length,
  };
}

/**
 * The range on the page that a span of the map's text stands in; null = the span is empty, holds no text of a node, or
 * the page has removed its nodes.
 */
export function rangeOfSpan(map: TextMap, span: Span): Range | null {
  const first = map.runs[firstRunEndingAfter(map.runs, span.start)];
  const last = lastRunStartingBefore(map.runs, span.end);
  if (first === undefined || last === undefined || last.start + last.length <= span.start) {
    return null;
  }
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const startOffset = first.nodeStart + Math.max(0, span.start - first.start);
  const endOffset = last.nodeStart + Math.min(last.length, span.end - last.start);
  if (startOffset > first.node.length || endOffset > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, startOffset);
  range.setEnd(last.node, endOffset);
  return range.collapsed ? null : range;
}

function lastRunStartingBefore(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

function firstRunEndingAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
