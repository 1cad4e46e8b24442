import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeKind, compareTexts } from '@/lib/library/compare-texts';
import { propertyRuns } from '@/test/support/property-runs';

const long = (words: string) =>
  `${words} The harbour office said so on Monday morning in the old hall.`;

const shown = (old: string, present: string) =>
  compareTexts(old, present).lines.map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : `${kind}(${text})`)).join(''),
  );

const textOf = (old: string, present: string, kinds: readonly ChangeKind[]) =>
  compareTexts(old, present)
    .lines.flatMap(({ parts }) => parts)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join('');

describe('compareTexts', () => {
  it('has nothing to say of equal texts', () => {
    const { lines, added, removed } = compareTexts('One.\nTwo.', 'One.\nTwo.');
    expect(lines.map(({ isChanged }) => isChanged)).toEqual([false, false]);
    expect({ added, removed }).toEqual({ added: 0, removed: 0 });
  });

  it('shows which words came and went', () => {
    expect(shown(long('The ferry runs daily.'), long('The ferry runs twice a day.'))).toEqual([
      long('The ferry runs removed( daily)added( twice a day).').replace('runs ', 'runs'),
    ]);
  });

  it('shows single characters of Chinese', () => {
    const rest = '港务办公室星期一上午在老礼堂宣布了这个消息。';
    expect(shown(`渡轮每天开行五班。${rest}`, `渡轮每天开行六班。${rest}`)).toEqual([
      `渡轮每天开行removed(五)added(六)班。${rest}`,
    ]);
  });

  it('gives a paragraph that is gone or new a line of its own', () => {
    const old = `${long('First.')}\nNobody was asked.\n${long('Last.')}`;
    const present = `${long('First.')}\n${long('Last.')}\nMore follows.`;
    expect(compareTexts(old, present).lines.map(({ isChanged }) => isChanged)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('tells a change of spelling that anchors look over', () => {
    expect(shown(long('the Ferry runs.'), long('the ferry runs.'))).toEqual([
      long('theremoved( Ferry)added( ferry) runs.'),
    ]);
  });

  it('counts words, not what was moved', () => {
    const { added, removed } = compareTexts(long('It runs daily.'), long('It runs twice a day.'));
    expect({ added, removed }).toEqual({ added: 3, removed: 1 });
  });

  it('loses nothing of either text', () => {
    const text = fc.array(fc.constantFrom('ferry', 'runs', 'Ferry', '渡', '轮', '.', '\n', ' '), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (oldWords, newWords) => {
        const [old, present] = [oldWords.join(' '), newWords.join(' ')];
        const solid = (of: string) => [...of.replace(/\s+/g, '')].sort().join('');
        const inNew = textOf(old, present, ['same', 'added', 'moved']);
        const inOld = textOf(old, present, ['same', 'removed', 'left']);
        expect(inNew).toBe(present.replace(/\s+/g, ''));
        expect(solid(inOld)).toBe(solid(old));
      }),
      propertyRuns,
    );
  });
});
