import { describe, expect, it } from 'vitest';
import { alignTexts } from '@/lib/anchor/align';
import { locateAligned } from '@/lib/anchor/locate-aligned';
import { fateOf, newsTexts } from '../../support/anchor-texts';

const story = [
  'The harbour office of Ostby reopened the old ferry line on Monday after two winters of repairs.',
  'Nobody believed that the slipway would hold, said the woman who runs the ticket booth.',
  'The council paid four million crowns, a third more than the first estimate.',
  'Commuters from the northern islands now reach the market square in eleven minutes.',
];
const text = story.join('\n');
const replaced = (index: number, paragraph: string) => story.with(index, paragraph).join('\n');

describe('locateAligned', () => {
  it.each(newsTexts)('finds a sentence of $language below a new paragraph', ({ text: news }) => {
    const [first = '', second = ''] = news.split('\n');
    expect(fateOf(news, `123 456\n${news}`, second)).toBe(`same: ${second}`);
    expect(fateOf(news, news.replace(first, `${first}\n123 456`), second)).toBe(`same: ${second}`);
  });

  it.each(newsTexts)('tells that a paragraph of $language moved', ({ text: news }) => {
    const [first = '', ...rest] = news.split('\n');
    expect(fateOf(news, [...rest, first].join('\n'), first)).toBe(`moved: ${first}`);
  });

  it.each(newsTexts)('tells that a paragraph of $language is gone', ({ text: news }) => {
    const paragraphs = news.split('\n');
    const [third = ''] = paragraphs.splice(2, 1);
    expect(fateOf(news, paragraphs.join('\n'), third)).toBe('gone');
  });

  it('tells the new wording of a sentence', () => {
    const now = 'The council has paid five million crowns, a third more than the first estimate.';
    expect(fateOf(text, replaced(2, now), 'The council paid four million crowns')).toBe(
      'reworded: The council has paid five million crowns',
    );
  });

  it('tells the new wording of Chinese', () => {
    const before = '港务局周一宣布复航。市议会共支付四百万元，比首次估算多三分之一。批评者不满。';
    const after = '港务局周一宣布复航。市议会总共支付五百万元，比首次估算多三分之一。批评者不满。';
    expect(fateOf(before, after, '市议会共支付四百万元')).toBe('reworded: 市议会总共支付五百万元');
  });

  it('tells that something else was written in its place', () => {
    const now = 'It rained all week, and most of the stalls on the quay stayed shut until Sunday.';
    expect(fateOf(text, replaced(1, now), story[1] ?? '')).toMatch(/^rewritten: It rained/);
  });

  it('does not go to a copy elsewhere when the original was reworded', () => {
    const [, second = ''] = story;
    const now = second.replace('would hold', 'would last');
    const after = `${replaced(1, now)}\nIn short: ${second}`;
    expect(fateOf(text, after, 'the slipway would hold')).toBe('reworded: the slipway would last');
  });

  it('keeps to the words where much came in on both sides of them', () => {
    const more =
      'Read also: what the islanders think of it, and what the council has to say to them.';
    const [first = '', ...rest] = story;
    const after = [more, first, more, ...rest].join('\n');
    expect(fateOf(text, after, first)).toBe(`same: ${first}`);
    const third = rest[1] ?? '';
    const around = text.replace(third, `${more}\n${third}\n${more}`);
    expect(fateOf(text, around, third)).toBe(`same: ${third}`);
  });

  it('finds part of a word again, where the word is as it was', () => {
    expect(fateOf(text, `New.\n${text}`, 'arbour off')).toBe('same: arbour off');
  });

  it('doubts what came without its neighbours', () => {
    const [, second = ''] = story;
    const { links } = alignTexts(text, `Quite another story.\n${second}\nWith another end.`);
    if (links === null) throw new Error('The texts are equal');
    const start = text.indexOf(second) + 7;
    const located = locateAligned(links, { start, end: start + 40 });
    expect(located?.outcome).toBe('same');
    const moved = fateOf(text, `Quite another story.\n${second}\nWith another end.`, second);
    expect(moved).toContain(second);
  });

  it('knows nothing of a span without words', () => {
    const { links } = alignTexts('a\n b', 'a\n c');
    if (links === null) throw new Error('The texts are equal');
    expect(locateAligned(links, { start: 1, end: 3 })).toBeNull();
    expect(locateAligned(links, { start: 50, end: 60 })).toBeNull();
  });
});
