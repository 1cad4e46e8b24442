import { expect, it } from 'vitest';
import { labelMarks } from '@/lib/annotation/label';
import { highlightStyle } from '@/lib/page/highlight-style';

it.each(labelMarks)(
  'draws the mark %s so that it is told from the others without its colour',
  (mark) => {
    const rule = (own: typeof mark) =>
      highlightStyle([{ names: ['a'], color: '#0072b2', mark: own }], 'e').split('\n')[0];
    const others = labelMarks.filter((other) => other !== mark);
    expect(others.map(rule)).not.toContain(rule(mark));
    expect(rule(mark)).toMatch(
      /^::highlight\(a\)\{.*color-mix\(in srgb,#0072b2 \d+%,transparent\)/,
    );
  },
);

it('draws all names of a look alike, and the emphasised passage stronger', () => {
  const [look, emphasis] = highlightStyle(
    [{ names: ['a', 'b'], color: '#e6a700', mark: 'tint' }],
    'e',
  ).split('\n');
  expect(look).toMatch(/^::highlight\(a\),::highlight\(b\)\{/);
  const shareOf = (rule = '') => Number(/ (\d+)%,transparent/.exec(rule)?.[1]);
  expect(emphasis).toMatch(/^::highlight\(e\)\{/);
  expect(shareOf(emphasis)).toBeGreaterThan(shareOf(look));
});

it('gives a tint a line in print, where browsers leave grounds out', () => {
  const sheet = highlightStyle(
    [
      { names: ['a'], color: '#e6a700', mark: 'tint' },
      { names: ['b'], color: '#0072b2', mark: 'wavy' },
    ],
    'e',
  );
  const printed = sheet.split('@media print')[1];
  expect(printed).toContain('::highlight(a){text-decoration:underline solid');
  expect(printed).not.toContain('(b)');
});
