import type { Span } from '@/lib/base/span';

/**
 * What a completion replaces in a query that was typed on at its end while the completion was looked up; null = something
 * else was changed, and it replaces nothing.
 */
export function spanAfterTyping(span: Span, then: string, now: string): Span | null {
  const before = then.slice(0, span.start);
  const behind = then.slice(span.end);
  const isTypedOn = now.startsWith(before) && now.endsWith(behind);
  return isTypedOn && now.length >= before.length + behind.length
    ? { start: span.start, end: now.length - behind.length }
    : null;
}
