import { afterAll, beforeAll } from 'vitest';
import { type ActingSite, serveActs } from '../support/acting-site';
import type { DrivenBrowser, Tab } from '../support/driven-browser';
import { storyPage } from './hostile-acts';
import { ask, askTab, tabIdOf } from './our-messages';

/** A page in the one tab, and a page of ours that speaks for the person. */
export type ActingView = {
  readonly own: Tab;
  readonly tab: Tab;
  readonly tabId: number;
  readonly url: string;
};

/** Two sites of hostile pages for all tests of a file, and what is asked about the pages. */
export function actingViews(driven: { readonly browser: DrivenBrowser }) {
  const sites: { here?: ActingSite; elsewhere?: ActingSite } = {};
  const views: { own?: Tab; tab?: Tab; tabId?: number } = {};
  beforeAll(async () => {
    sites.here = await serveActs();
    sites.elsewhere = await serveActs();
  });
  afterAll(async () => {
    await sites.here?.close();
    await sites.elsewhere?.close();
  });
  const served = (site: ActingSite | undefined) => {
    if (site === undefined) throw new Error('The site is not served');
    return site;
  };

  /** Goes there in the one tab. */
  const visit = async (url: string): Promise<ActingView> => {
    const { origin } = served(sites.here);
    views.own ??= await driven.browser.openExtensionPage('options.html');
    if (views.tab === undefined) {
      const first = `${origin}/acts/first.html`;
      served(sites.here).put('/acts/first.html', storyPage('Karsund'));
      views.tab = await driven.browser.openTab(first);
      views.tabId = await tabIdOf(views.own, first);
    }
    const { own, tab, tabId = 0 } = views;
    // The page before may be on its way elsewhere still, and then that is where the tab goes.
    await tab.goTo(url).catch(() => tab.goTo(url));
    await tab.focus();
    return { own, tab, tabId, url };
  };

  return {
    get here() {
      return served(sites.here);
    },
    get elsewhere() {
      return served(sites.elsewhere);
    },
    visit,
    /** Opens a page with that content. */
    async open(name: string, html: string): Promise<ActingView> {
      const path = `/acts/${name}.html`;
      served(sites.here).put(path, html);
      return visit(served(sites.here).origin + path);
    },
    capture: ({ own, tabId }: ActingView) => ask(own, 'page.capture', { tabId }),
    /** Highlights what is selected. */
    async highlight({ own, tab, tabId }: ActingView) {
      const payload = { command: 'highlight-selection', picture: null } as const;
      await askTab(own, { tabId, name: 'command.run', payload });
      await tab.focus();
    },
    counts: async (own: Tab) => (await ask(own, 'library.contents', {})).counts,
    records: (own: Tab) => ask(own, 'library.read', { ids: null }),
    recordOf: async (own: Tab, url: string) =>
      (await ask(own, 'library.read', { ids: null })).find(
        ({ saved }) => saved.article.url === url,
      ),
  };
}
