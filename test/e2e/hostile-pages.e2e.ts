import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/article/article';
import type { DrivenBrowser, Tab } from '../support/driven-browser';
import { launch } from '../support/launch';
import { type LoggingProxy, startLoggingProxy } from '../support/logging-proxy';
import { sampleId } from '../support/sample-records';
import { type Site, serveFolders } from '../support/serve';
import { sleep, waitFor } from '../support/wait';
import { browserName, fixturePages } from './driven';
import { ask, tabIdOf } from './our-messages';
import { message, pressOnPage, select, shows } from './steps';

/*
 * Pages that want to be read wrongly, to drive our UI, to learn of it, or to follow the reader home. Whatever asks for
 * another host goes to a proxy that writes it down.
 */

const article = readFileSync(`${fixturePages}/sample-en.html`, 'utf8');
const sentence = 'The agreement covers 214 people, from captains to deckhands.';

/** The sample article with more in its head, and at the end of its body. */
function page({ head = '', body = '' }: { readonly head?: string; readonly body?: string }) {
  return article.replace('</head>', `${head}</head>`).replace('</body>', `${body}</body>`);
}

const pages: Readonly<Record<string, string>> = {
  clean: page({}),
  clobber: page({
    body: `<form id="document"><input name="body"><input name="querySelector"></form><img name="getElementById">
      <img name="querySelectorAll"><a id="chrome"></a><a id="browser" name="runtime"></a><form name="documentElement"></form>`,
  }),
  getters: page({
    head: `<script>
      const evil = { get() { return 'evil'; }, configurable: true };
      for (const name of ['textContent', 'nodeValue']) Object.defineProperty(Node.prototype, name, evil);
      for (const name of ['innerHTML', 'children', 'localName']) Object.defineProperty(Element.prototype, name, evil);
      Element.prototype.querySelector = Document.prototype.querySelectorAll = () => null;
      Element.prototype.attachShadow = function () { window.stolen = this; };
      Array.prototype.map = Array.prototype.filter = () => ['evil'];
      JSON.stringify = () => 'evil'; JSON.parse = () => ({}); window.MutationObserver = null;
    </script>`,
  }),
  json: page({
    head: `${'<script type="application/ld+json">{"@type":"Thing"}</script>'.repeat(3000)}
      <script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
        "author":[${'{"name":"A"},'.repeat(5000)}{"name":"B"}],"datePublished":"+275760-09-13T00:00:00Z"}</script>
      <script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`,
  }),
  login: page({
    body: `<form><input type="password" value="hunter2-secret"><input name="card" value="4111-secret">
      <textarea>typed-secret</textarea><select><option>chosen-secret</option></select></form>
      <p contenteditable="true">A line.</p>`,
  }),
  addresses: page({
    head: `<link rel="canonical" href="https://elsewhere.example/other-story"><meta property="og:url" content="javascript:x()">
      <meta property="og:image" content="data:image/png;base64,AA"><meta name="author" content="\u202eevil">`,
    body: '<article><p><a rel="author" href="javascript:x()">Ada</a></p></article>',
  }),
  tracker: page({
    body: Array.from(
      { length: 40 },
      (_, index) => `<img src="http://tracker.example/${index}.png" width="1" height="1">`,
    ).join(''),
  }).replace(
    '</article>',
    '<figure><img src="http://tracker.example/lead.jpg" alt="Boat"></figure></article>',
  ),
  synthetic: page({
    body: `<script>
      const types = ['click', 'keydown', 'keyup', 'pointerup', 'mouseup', 'copy', 'paste', 'selectionchange', 'contextmenu'];
      let round = 0;
      setInterval(() => {
        round++;
        const p = document.querySelectorAll('article p')[3];
        getSelection().selectAllChildren(p);
        for (const type of types) for (const on of [document, p, window, document.querySelector('[data-margin]')])
          on?.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, key: '2' }));
        for (const name of ['article.save', 'annotation.save', 'page.report', 'command.run', 'library.wipe'])
          window.postMessage({ name, payload: { command: 'highlight-selection' } }, '*');
        window.done = round;
      }, 20);
    </script>`,
  }),
  strict: page({
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none';
      require-trusted-types-for 'script'; trusted-types 'none'">`,
  }),
};

describe(`hostile pages in ${browserName}`, () => {
  const parts: { browser?: DrivenBrowser; site?: Site; proxy?: LoggingProxy; view?: Tab } = {};
  beforeAll(async () => {
    parts.site = await serveFolders(fixturePages);
    for (const [name, content] of Object.entries(pages)) parts.site.put(`/${name}`, content);
    parts.proxy = await startLoggingProxy();
    parts.browser = await launch(browserName, { proxyPort: parts.proxy.port });
    parts.view = await parts.browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await parts.browser?.close();
    await Promise.all([parts.site?.close(), parts.proxy?.close()]);
  });
  const whole = () => parts as Required<typeof parts>;

  const open = async (name: string) => {
    const { browser, site, view } = whole();
    const url = `${site.origin}/${name}`;
    const tab = await browser.openTab(url);
    const tabId = await tabIdOf(view, url);
    await waitFor('the verdict', async () => {
      const { kind } = await ask(view, 'page.state', { tabId });
      return kind === 'article';
    });
    return { tab, tabId, url };
  };
  const capture = async (name: string): Promise<Capture & { readonly url: string }> => {
    const { tab, tabId, url } = await open(name);
    const captured = await ask(whole().view, 'page.capture', { tabId });
    await tab.close();
    return { ...captured, url };
  };
  const saved = async (name: string, number: number) => {
    const captured = await capture(name);
    const ids = { articleId: sampleId(number), versionId: sampleId(number + 1) };
    const wish = { capture: captured, ...ids, edits: {}, annotation: null };
    return { captured, page: await ask(whole().view, 'article.save', wish) };
  };

  it('are read as if they were not hostile', async () => {
    const clean = await capture('clean');
    expect(clean.content.text).toContain(sentence);
    for (const name of ['clobber', 'getters', 'json']) {
      const { content, article: read } = await capture(name);
      expect([name, content.text]).toEqual([name, clean.content.text]);
      expect([name, read.headline]).toEqual([name, clean.article.headline]);
    }
    expect(await whole().view.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('give nothing away that was typed into them', async () => {
    const { content } = await capture('login');
    expect(JSON.stringify(content)).not.toContain('secret');
  });

  it('are saved under their own address, whatever they claim', async () => {
    const { view } = whole();
    const other = await saved('clean', 500);
    const { captured, page: kept } = await saved('addresses', 600);
    expect(kept.saved.article.url).toBe(captured.url);
    expect(kept.saved.id).not.toBe(other.page.saved.id);
    expect(kept.saved.pageKeys.join()).not.toContain('elsewhere.example');
    const written = JSON.stringify(await ask(view, 'library.read', { ids: [kept.saved.id] }));
    expect(written).not.toMatch(/"(?:javascript|data):/);
  });

  it('are not asked for anything when they are read in the library', async () => {
    const { browser, proxy } = whole();
    const { page: kept } = await saved('tracker', 700);
    // The page itself was followed: the proxy sees what is asked for.
    expect(proxy.asked.filter((address) => address.includes('tracker.example')).length).toBe(41);
    const before = proxy.asked.length;
    const reader = await browser.openExtensionPage(`library.html#/article/${kept.saved.id}`);
    await shows(reader, sentence);
    await sleep(300);
    expect(proxy.asked.slice(before).filter(isOurs)).toEqual([]);
    await reader.close();
  });

  it('drive none of our UI by events of their own', async () => {
    const { view } = whole();
    const before = await ask(view, 'library.ids', { trash: true });
    const { tab } = await open('synthetic');
    await waitFor('a hundred rounds', () =>
      tab.evaluate(() => ((window as unknown as { done?: number }).done ?? 0) > 100),
    );
    expect(await ask(view, 'library.ids', { trash: true })).toEqual(before);
    await tab.close();
  });

  it('find none of our files, and break no policy by our UI', async () => {
    const { browser } = whole();
    const { tab } = await open('strict');
    await tab.evaluate(() => {
      const own = window as unknown as { violations: string[] };
      own.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        own.violations.push(event.violatedDirective);
      });
    });
    await select(tab, sentence);
    await pressOnPage(tab, message('label_claim'));
    await waitFor('the annotation', async () => {
      return (await browser.iconOf(tab)).badge === '1';
    });
    expect(
      await tab.evaluate(() => (window as unknown as { violations: string[] }).violations),
    ).toEqual([]);
    await tab.close();
    const clean = await browser.openTab(`${whole().site.origin}/clean`);
    const files = [
      'manifest.json',
      'library.html',
      'annotator.js',
      'sentinel.js',
      'icon/icon-16.png',
    ];
    const reached = await clean.evaluate(
      (addresses: readonly string[]) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => address,
              () => null,
            ),
          ),
        ),
      files.map((file) => `${browser.extensionOrigin}/${file}`),
    );
    expect(reached.filter((address) => address !== null)).toEqual([]);
    await clean.close();
  });

  it('and all of this asked for nothing but what the pages themselves asked for', () => {
    const { proxy } = whole();
    expect(proxy.asked.filter(isOurs)).toEqual([]);
  });
});

/** Not of the page that follows its readers, and none of the browser's own errands. */
function isOurs(address: string): boolean {
  return !/tracker\.example|mozilla|firefox|google|gstatic|chromium|detectportal/.test(address);
}
