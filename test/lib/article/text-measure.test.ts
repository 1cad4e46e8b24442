import { describe, expect, it } from 'vitest';
import { addText, emptyMeasure } from '@/lib/article/text-measure';

function measureOf(text: string) {
  const measure = emptyMeasure();
  addText(measure, text);
  return measure;
}

describe('addText', () => {
  it.each([
    ['two words', 2],
    ['  spaces\u00a0around\u3000and\nbetween  ', 4],
    ['中国联通发布五个', 8 * 0.6],
    ['5G专网', 1 + 2 * 0.6],
    ['한국어 문장', 2],
    ['สวัสดี', 6 * 0.2],
    ['…, ! 。', 0],
  ])('counts the words of %j', (text, words) => {
    expect(measureOf(text).words).toBeCloseTo(words);
  });

  it('counts marks of every script', () => {
    const measure = measureOf('一、二，三。Four, five! 6');
    expect(measure).toMatchObject({ commas: 3, sentenceEnds: 2, digits: 1, capitals: 1 });
  });

  it('goes on from what was counted before', () => {
    const measure = measureOf('One, 2.');
    addText(measure, ' Б、中 x');
    expect(measure).toMatchObject({
      words: 4.6,
      characters: 10,
      unspaced: 1,
      commas: 2,
      digits: 1,
    });
  });

  it.each([
    ['\u00a0\u3000 \n\u200b', false],
    [' a ', true],
  ])('tells whether %j holds anything to see', (text, seen) => {
    expect(addText(emptyMeasure(), text)).toBe(seen);
  });
});
