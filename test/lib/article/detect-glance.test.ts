// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { glanceFeatures } from '@/lib/article/detect-glance';
import { parseHtml } from '@/test/support/parse-html';

const sentence = 'The last boat leaves the mainland at twenty to midnight. ';

function glanceAt(body: string, title = '') {
  return glanceFeatures(parseHtml(`<title>${title}</title><body>${body}</body>`).documentElement);
}

describe('glanceFeatures', () => {
  it('weighs the container with the most text against all paragraphs', () => {
    const story = `<p>${sentence.repeat(10)}</p>`.repeat(3);
    const { glanceBest800, glanceBest2500, glanceShare, glanceLong, glanceParagraphs } = glanceAt(
      `<div>${story}</div><div><p>${sentence.repeat(10)}</p></div>`,
    );
    expect(glanceBest800).toBe(1);
    expect(glanceBest2500).toBe(0);
    expect(glanceShare).toBeCloseTo(0.75);
    expect(glanceLong).toBeCloseTo(0.4);
    expect(glanceParagraphs).toBeCloseTo(Math.log2(4) / 6);
  });

  it('leaves out paragraphs that are too short to say anything', () => {
    expect(glanceAt('<p>Read more</p>'.repeat(40))).toMatchObject({
      glanceBest: 0,
      glanceShare: 0,
    });
  });

  it('takes a Chinese character for as much as two and a half Latin ones', () => {
    const chinese = glanceAt(`<p>${'末班船将于二十三时四十分从大陆出发'.repeat(20)}</p>`);
    expect(chinese.glanceBest).toBeCloseTo(Math.log2(1 + 17 * 20 * 2.5) / 14);
    expect(chinese.glanceBest800).toBe(1);
  });

  it.each([
    ['Night ferry stays', 'Night ferry stays - Courier', 1],
    ['  Night\n ferry  stays ', 'Night ferry stays - Courier', 1],
    ['Something else', 'Night ferry stays - Courier', 0],
    ['Ferry', 'Ferry - Courier', 0],
  ])('compares the heading %j with the title', (heading, title, inTitle) => {
    const features = glanceAt(`<h1>${heading}</h1>`, title);
    expect(features).toMatchObject({ glanceHeading: 1, glanceHeadingInTitle: inTitle });
  });

  it.each([
    ['财经', 0],
    ['港口委员会决定夜间渡轮冬季照常开行', 1],
    ['Business and finance', 0],
    ['Night ferry stays through the winter', 1],
  ])('tells a headline from the name of a section: %s', (heading, isLong) => {
    expect(glanceAt(`<h1>${heading}</h1>`).glanceHeadingLong).toBe(isLong);
  });

  it('counts what lists have many of', () => {
    const card = '<article><a href="/x">A headline</a><time>9:00</time></article>';
    expect(glanceAt(card.repeat(9))).toMatchObject({
      articleMany: 1,
      timeMany: 1,
      linksPerText: 1,
    });
    expect(glanceAt(card)).toMatchObject({ articleMany: 0, articleNone: 0, timeMany: 0 });
    expect(glanceAt('')).toMatchObject({ articleNone: 1, glanceHeading: 0, links: 0 });
  });
});
