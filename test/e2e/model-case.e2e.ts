import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';
import { browserName, drive, fixturePages, sharedFolder } from './driven';
import { choose, focusField, message, paints, press, pressOnPage, select, shows } from './steps';

/*
 * The case that Postil was asked for: a Chinese finance story on a Jekyll site, saved, annotated, and exported as the post
 * that it came from. Over a page of our own, and over the real one where the benchmark data is.
 */

type Case = {
  readonly name: string;
  readonly path: string;
  readonly html: string;
  readonly headline: string;
  readonly published: string;
  readonly source: string;
  readonly tag: string;
  /** A sentence of the third paragraph. */
  readonly sentence: string;
  /** First and last words of a passage over two paragraphs, and all of it as it reads. */
  readonly across: { readonly first: string; readonly last: string; readonly text: string };
  readonly fileName: string;
  readonly post: string;
};

const ownPage = readFileSync(`${fixturePages}/jekyll-zh.html`, 'utf8');

const own: Case = {
  name: 'a Jekyll page of our own',
  path: '/yanglicaijing/2026/10/12/NW202610123000000001.html',
  html: ownPage,
  headline: '示例：临江港三季度吞吐量同比增长百分之七',
  published: '2026-10-12 08:15:30 +08:00',
  source: '样例财经',
  tag: '样例财经新闻',
  sentence: '煤炭和矿石等散货在经历上半年的回落之后明显回升',
  across: {
    first: '粮食运输量创下近五年新高',
    last: '集装箱业务保持平稳',
    text: '粮食运输量创下近五年新高。“进入九月以后，泊位利用率一直保持在八成以上。”与此同时，集装箱业务保持平稳',
  },
  fileName: '2026-10-12-NW202610123000000001.md',
  post: readFileSync(`${fixturePages}/../posts/jekyll-zh.md`, 'utf8'),
};

function seed(): Case | null {
  const folder = sharedFolder('bench/finews');
  if (folder === null) return null;
  const id = '2021-12-21-NW202112212221487377';
  return {
    name: 'the seed’s page',
    path: '/shanghaifabu/2021/12/21/NW202112212221487377.html',
    html: readFileSync(`${folder}/pages/${id}.html`, 'utf8'),
    headline: '上海：引导企业加紧研究未来虚拟世界与现实社会相交互的重要平台',
    published: '2021-12-21 20:12:02 +08:00',
    source: '上海发布',
    tag: '上海发布新闻',
    sentence: '多重现实困难，看到多重演化可能，把握多重机遇和挑战',
    across: {
      first: '市委常委、常务副市长吴清作会议总结',
      last: '要全面、准确、辩证把握当前经济形势',
      text: '市委常委、常务副市长吴清作会议总结。要全面、准确、辩证把握当前经济形势',
    },
    fileName: `${id}.md`,
    post: readFileSync(`${folder}/posts/${id}.md`, 'utf8'),
  };
}

/** The differences that the scorer of the benchmark sees; byte equality is not asked for. */
async function differences(text: string, name: string, wanted: Case): Promise<readonly string[]> {
  const folder = sharedFolder('bench/finews');
  if (folder === null) return [];
  const scorer = await import(pathToFileURL(`${folder}/score-post.mjs`).href);
  const scores: Record<string, number> = scorer.compare(text, name, wanted.post, wanted.fileName);
  return Object.keys(scores).filter((field) => field !== 'exact' && scores[field] !== 1);
}

const real = seed();
if (real === null) console.log('NOT TESTED on the seed’s page: the benchmark data is not here.');
const cases = real === null ? [own] : [own, real];

describe.each(cases)(`the model case in ${browserName}: $name`, (page) => {
  const driven = drive();
  const open = async (): Promise<Tab> => {
    driven.site.put(page.path, page.html);
    return driven.browser.openTab(`${driven.site.origin}${page.path}`);
  };

  it('is detected, and the popup shows what the page says', async () => {
    const tab = await open();
    await waitFor('the icon to show an article', async () => {
      return (await driven.browser.iconOf(tab)).title === message('actionTitleArticle');
    });
    const popup = await driven.browser.openPopup();
    await shows(popup, page.headline);
    await shows(popup, page.published);
    await shows(popup, page.source);
    await focusField(popup, message('fieldTags'));
    await shows(popup, page.tag);
    await press(popup, message('save'));
    await shows(popup, message('undoSave'));
    await popup.close();
  });

  it('brings both passages back on exactly the same words', async () => {
    const tab = await open();
    await tab.focus();
    await select(tab, page.across.first, page.across.last);
    await pressOnPage(tab, message('label_quote'));
    await paints(tab, [page.across.text]);
    await select(tab, page.sentence);
    await pressOnPage(tab, message('toolbarComment'));
    await waitFor('the card', async () =>
      (await tab.shadowText()).includes(message('cardComment')),
    );
    await tab.type('要核对原文。');
    await waitFor('the comment to be saved', async () =>
      (await tab.shadowText()).includes(message('cardSaved')),
    );
    await tab.reload();
    await paints(tab, [page.across.text, page.sentence]);
  });

  it('is exported as the post that it came from', async () => {
    await open();
    const popup = await driven.browser.openPopup();
    await choose(popup, message('exportFormat'), 'jekyll');
    await press(popup, message('exportAnnotations'));
    await press(popup, message('exportArticle'));
    const path = await driven.browser.nextDownload();
    const text = readFileSync(path, 'utf8');
    expect(basename(path)).toBe(page.fileName);
    expect(await differences(text, basename(path), page)).toEqual([]);
    if (page === own) expect(text).toBe(page.post);
    expect(text).not.toContain('要核对原文。');
    await popup.close();
  });

  it('is exported with its annotations where these are wanted', async () => {
    await open();
    const popup = await driven.browser.openPopup();
    await choose(popup, message('exportFormat'), 'jekyll');
    await press(popup, message('exportArticle'));
    const post = readFileSync(await driven.browser.nextDownload(), 'utf8');
    expect(post).toContain('要核对原文。');
    expect(post).toContain(page.sentence);
    await choose(popup, message('exportFormat'), 'obsidian');
    await press(popup, message('exportArticle'));
    const markdown = readFileSync(await driven.browser.nextDownload(), 'utf8');
    expect(markdown).toContain(`> ${page.sentence}`);
    expect(markdown).toContain('要核对原文。');
    expect(markdown).toContain(`agency: "${page.source}"`);
    await popup.close();
  });
});
