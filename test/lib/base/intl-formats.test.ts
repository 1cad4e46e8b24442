import { expect, it } from 'vitest';
import {
  listFormat,
  numberFormat,
  onceFor,
  pluralRules,
  relativeTimeFormat,
} from '@/lib/base/intl-formats';

it('makes each format once for a language and options', () => {
  expect(numberFormat('en', {})).toBe(numberFormat('en', {}));
  expect(numberFormat('de', {})).not.toBe(numberFormat('en', {}));
  expect(numberFormat('en', { style: 'percent' })).not.toBe(numberFormat('en', {}));
});

it('makes it anew in other circumstances', () => {
  let zone = 0;
  const format = onceFor(
    (language, options: { readonly at: number }) => ({ language, options }),
    () => zone,
  );
  const first = format('en', { at: 1 });
  expect(format('en', { at: 1 })).toBe(first);
  zone = 60;
  expect(format('en', { at: 1 })).not.toBe(first);
});

it('writes as the language does', () => {
  expect(relativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day')).toBe('yesterday');
  expect(listFormat('en', {}).format(['Holt', 'Ito'])).toBe('Holt and Ito');
  expect(numberFormat('de', {}).format(1234567)).toBe('1.234.567');
  expect(pluralRules('en', {}).select(1)).toBe('one');
});
