// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { chooseMainContent } from '@/lib/article/main-content';
import {
  chineseParagraphs,
  newsPage,
  paragraphs,
  paragraphsOf,
} from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const title = 'Night ferry stays through the winter';

function textOf(markup: string, headline = title): string {
  const page = cutBlocks(parseHtml(markup).body);
  return canonicalTextOf(chooseMainContent(page, { headline, description: '' }).blocks);
}

const plainText = paragraphs.join('\n');

describe('chooseMainContent', () => {
  it.each([
    ['paragraphs', paragraphsOf(paragraphs)],
    ['lines set apart by breaks', paragraphs.join('<br><br>')],
    ['boxes instead of paragraphs', paragraphs.map((text) => `<div>${text}</div>`).join('')],
    [
      'a second copy of a passage',
      `${paragraphsOf(paragraphs)}<div>${paragraphsOf([paragraphs[0]])}</div>`,
    ],
    ['hidden text between', `${paragraphsOf(paragraphs)}<p hidden>${paragraphs[1]} Not shown.</p>`],
    ['links at the end', `${paragraphsOf(paragraphs)}<p><a href="/">Back to the harbour</a></p>`],
  ])('takes the text and nothing around it: %s', (_what, body) => {
    expect(textOf(newsPage({ title, body }))).toBe(plainText);
  });

  it('takes subheads, quotes and lists along', () => {
    const body = `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><h2>What changes</h2><ul><li>The last boat leaves later than before, at 23.40.</li><li>The fare stays the same for everybody.</li></ul><blockquote><p>${paragraphs[2]}</p></blockquote><p>${paragraphs[3]}</p>`;
    expect(textOf(newsPage({ title, body }))).toBe(
      [
        paragraphs[0],
        paragraphs[1],
        'What changes',
        'The last boat leaves later than before, at 23.40.',
        'The fare stays the same for everybody.',
        paragraphs[2],
        paragraphs[3],
      ].join('\n'),
    );
  });

  it('keeps the line that names the source', () => {
    const body = `${paragraphsOf(chineseParagraphs)}<p class="em">（文章来源：海港晚报）</p>`;
    const text = textOf(
      newsPage({ title: '夜间渡轮冬季照常开行', body, lang: 'zh-CN' }),
      '夜间渡轮冬季照常开行',
    );
    expect(text).toBe([...chineseParagraphs, '（文章来源：海港晚报）'].join('\n'));
  });

  it('prefers the copy that follows the headline', () => {
    const body = paragraphsOf(paragraphs);
    const spilled = newsPage({ title, body }).replace('<header>', `${body}<header>`);
    const page = cutBlocks(parseHtml(spilled).body);
    const { blocks, headline } = chooseMainContent(page, { headline: title, description: '' });
    expect(canonicalTextOf(blocks)).toBe(plainText);
    expect(blocks[0]?.index).toBeGreaterThan(headline?.index ?? Number.POSITIVE_INFINITY);
  });

  it('reads an article behind a veil', () => {
    const body = paragraphsOf(paragraphs);
    const veiled = newsPage({ title, body }).replace('<main>', '<main aria-hidden="true">');
    expect(textOf(veiled)).toBe(plainText);
  });

  it('gives the best text of a page that is no article', () => {
    expect(textOf('<form><label>Name</label></form><p>Opening hours: 9 to 5</p>', '')).not.toBe('');
  });

  it('finds nothing where nothing is', () => {
    expect(textOf('<img src="x.jpg">', '')).toBe('');
  });
});
