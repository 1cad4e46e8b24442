import { expect, it } from 'vitest';
import { spanAfterTyping } from '@/lib/view-model/completion-span';

it.each([
  ['nothing', 'au tag:x', 'au tag:x', { start: 0, end: 2 }],
  ['more letters', 'au tag:x', 'auth tag:x', { start: 0, end: 4 }],
  ['fewer letters', 'au tag:x', 'a tag:x', { start: 0, end: 1 }],
  ['all of it deleted', 'au tag:x', ' tag:x', { start: 0, end: 0 }],
  ['something behind it', 'au tag:x', 'au tag:xy', null],
  ['the whole query', 'au tag:x', 'ferry', null],
])('after %s was typed, %o became %o', (_what, then, now, span) => {
  expect(spanAfterTyping({ start: 0, end: 2 }, then, now)).toEqual(span);
});
