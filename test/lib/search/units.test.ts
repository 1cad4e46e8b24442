import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOf } from '@/lib/search/units';
import { propertyRuns } from '@/test/support/property-runs';

it.each([
  ['words', 'The ferry, again!', ['the', 'ferry', 'again']],
  ['numbers and signs', 'Covid-19: 3.5 %', ['covid', '19', '3', '5']],
  ['accents', 'café CAFÉ cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['full width', 'ＡＢＣ１２', ['abc12']],
  ['Chinese', '渡轮恢复。', ['渡', '轮', '恢', '复']],
  ['traditional as simplified', '國會圖書館', ['国', '会', '图', '书', '馆']],
  ['Chinese beside Latin', 'AI芯片H100', ['ai', '芯', '片', 'h100']],
  ['half-width Japanese with its voicing', 'ｶﾞｽ', ['ガ', 'ス']],
  ['decomposed Japanese voicing', 'か\u3099', ['が']],
  ['Korean', '한국어', ['한', '국', '어']],
  ['rare characters', '𠮷野', ['𠮷', '野']],
  ['nothing', ' …—\n', []],
])('cuts %s', (_what, text, expected) => {
  expect(unitsOf(text).map(({ folded }) => folded)).toEqual(expected);
});

it('tells where each unit stands', () => {
  const text = 'A 渡轮 runs';
  expect(unitsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'A',
    '渡',
    '轮',
    'runs',
  ]);
});

it('leaves no letter and no digit out, in any text', () => {
  const pieces = fc.constantFrom(
    'a',
    'é',
    '渡',
    '國',
    'ｶ',
    'ﾞ',
    ' ',
    '-',
    '1',
    '한',
    '\u0301',
    '𠮷',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
      const text = list.join('');
      const units = unitsOf(text);
      const covered = units.map(({ start, end }) => text.slice(start, end)).join('');
      const letters = (some: string) => some.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
      // A voicing mark with nothing before it is no letter of its own.
      expect(letters(covered).replaceAll('ﾞ', '')).toBe(letters(text).replaceAll('ﾞ', ''));
      for (const [index, unit] of units.entries()) {
        expect(unit.start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0);
      }
    }),
    propertyRuns,
  );
});
