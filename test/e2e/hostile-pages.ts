/* Pages made to do harm, after the specifications in shared/security/hostile-pages.json; the texts are our own. */

const sentences = [
  'The river authority of Lindmark closed the lower weir on Monday after divers found a crack in its foot.',
  'Boats may pass by the upper lock only, and only between six in the morning and eight in the evening.',
  'The crack is four metres long, and nobody can say yet how deep it goes into the old stone.',
  'An engineer from the university will look at it with sound, which takes three days at least.',
  'Until then the water stays two hands lower than usual, and the mill in the town stands still.',
  'Its owner told the council that every day costs her more than the whole of last winter did.',
  'The council answered that the weir is older than the mill, and that neither can do without the other.',
  'A decision on the repair is expected at the end of the month, when the report is on the table.',
];

export const hostileHeadline = 'Crack in the weir stops the mill of Lindmark';
const paragraphs = sentences.map((sentence) => `<p>${sentence} ${sentence}</p>`);
const articleText = `<article><h1>${hostileHeadline}</h1>${paragraphs.join('')}</article>`;

/** A sentence that stands in two places of one paragraph; its first words are selected by tests. */
export const hostileQuote = 'The crack is four metres long';

const pageWith = ({ head = '', before = '', after = '', article = articleText } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${hostileHeadline}</title>${head}</head><body>${before}<main>${article}</main>${after}</body></html>`;

export const cleanPage = pageWith();

const script = (source: string) => `<script>${source}</script>`;

/** Pages whose text is that of the clean one, whatever else they do. */
export const pagesLikeClean: Readonly<Record<string, string>> = {
  'evil-getters': pageWith({
    head: script(`
      for (const name of ['textContent', 'innerHTML']) {
        const owner = name === 'textContent' ? Node.prototype : Element.prototype;
        Object.defineProperty(owner, name, { get: () => 'POISON', set() {} });
      }
      Element.prototype.querySelector = Document.prototype.querySelector = () => null;
      Element.prototype.attachShadow = () => { throw new Error('POISON'); };
      Array.prototype.map = () => ['POISON'];
      JSON.stringify = () => 'POISON';
      window.Promise = window.MutationObserver = window.CustomEvent = function () { throw new Error('POISON'); };
    `),
  }),
  clobber: pageWith({
    after:
      '<form id="document" name="body"><input name="body"><input name="parentElement"></form><img name="querySelector"><img name="head"><img name="documentElement"><a id="chrome"></a><a id="browser" name="runtime"></a>',
  }),
  /** All of it in a form whose fields hide each of the form's members. */
  'hidden-members': pageWith({
    before: '<form class="byline tags related" itemprop="author" onsubmit="return false">',
    after: `<span itemprop="headline">Other</span>${script(`
      const form = document.querySelector('form');
      for (let type = Object.getPrototypeOf(form); type !== null; type = Object.getPrototypeOf(type)) {
        for (const name of Object.getOwnPropertyNames(type)) {
          const field = document.createElement('input');
          field.type = 'hidden';
          field.name = name;
          Node.prototype.appendChild.call(form, field);
        }
      }
    `)}</form>`,
  }),
  'fake-events': pageWith({
    after: script(`
      getSelection().selectAllChildren(document.querySelector('p'));
      setInterval(() => {
        for (const type of ['click', 'keydown', 'keyup', 'pointerup', 'copy', 'paste', 'selectionchange', 'contextmenu']) {
          document.dispatchEvent(new Event(type, { bubbles: true }));
          document.dispatchEvent(new KeyboardEvent(type, { key: '1', bubbles: true }));
          document.querySelector('p').dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        }
      }, 50);
    `),
  }),
  'post-msg': pageWith({
    after: script(`
      const names = ['page.report', 'page.capture', 'article.save', 'annotation.save', 'annotator.load', 'page.look', 'backup.wipe'];
      window.replies = 0;
      addEventListener('message', ({ data }) => { if (data && 'ok' in data) window.replies++; });
      const channel = new BroadcastChannel('postil');
      for (let number = 0; number < 100000; number++) {
        const message = { name: names[number % names.length], payload: { number } };
        if (number % 10 === 0) { postMessage(message, '*'); channel.postMessage(message); }
        dispatchEvent(new CustomEvent(message.name, { detail: message }));
      }
    `),
  }),
  'iframe-evil': pageWith({
    after: `${'<iframe src="about:blank" hidden></iframe>'.repeat(200)}<iframe hidden sandbox srcdoc="<p>copy</p>"></iframe><iframe hidden src="data:text/html,copy"></iframe>`,
  }),
  jsonld: pageWith({
    head: [
      `<script type="application/ld+json">{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"@type":"NewsArticle","datePublished":"99999-01-01"}</script>`,
      `<script type="application/ld+json">${'['.repeat(10_000)}${']'.repeat(10_000)}</script>`,
      '<script type="application/ld+json">{"@type":"Thing"}</script>'.repeat(10_000),
      `<script type="application/ld+json">{"@type":"Thing","text":"${'x'.repeat(10_000_000)}"}</script>`,
    ].join(''),
  }),
  'login-form': pageWith({
    after:
      '<form><input type="password" value="hunter2-secret"><input autocomplete="cc-number" value="4000-secret"><textarea>typed-secret</textarea></form>',
  }),
  tracker: pageWith({
    article: `<article><h1>${hostileHeadline}</h1>${paragraphs
      .map(
        (paragraph, at) => `${paragraph}<img src="/tracked/${at}.png" width="1" height="1" alt="">`,
      )
      .join('')}</article>`,
  }),
};

/** A text node of 5 MB. Chromium itself shows none of 50 MB within minutes, nor elements nested 100,000 deep. */
export const largePages: Readonly<Record<string, string>> = {
  'text-1': pageWith({
    article: `<article><h1>Book</h1><p>${'word '.repeat(1_000_000)}</p></article>`,
  }),
};

/** Addresses that must not get through, wherever a page may declare one. */
export const poisonedAddresses = pageWith({
  head: [
    '<link rel="canonical" href="javascript:alert(1)">',
    '<meta property="og:url" content="file:///etc/passwd">',
    '<meta property="og:image" content="data:image/svg+xml,<svg onload=alert(1)>">',
    '<meta property="article:author" content="javascript:alert(2)">',
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"\\u202eCrack","author":{"@type":"Person","name":"Ada Quill","url":"javascript:alert(3)"},"publisher":{"@type":"Organization","name":"Weir Post","url":"chrome://settings"},"image":"file:///secret.png","mainEntityOfPage":"https://user:pass@other.example/"}</script>',
  ].join(''),
});

/** Everywhere a rule reads words: long runs that make a careless pattern go over them again and again. */
export const slowForPatterns = (runs: readonly string[]) =>
  pageWith({
    head: runs.map((run) => `<meta name="author" content="${run}">`).join(''),
    before: runs.map((run) => `<p class="byline ${run}">By ${run}</p><time>${run}</time>`).join(''),
  });

/** Texts that a careless offset or copy changes. */
export const hardTexts: readonly string[] = [
  'family 👨‍👩‍👧‍👦 and 🏳️‍🌈 flags',
  `zalgo z${'\u0301\u0323'.repeat(300)}algo`,
  'שלום עולם 123 مرحبا',
  '𠮷野家で寿司を食べた',
  'no\u00adbreak and\u200bzero',
];

export const hardTextPage = pageWith({
  article: `<article><h1>${hostileHeadline}</h1>${hardTexts.map((text, at) => `<p id="hard${at}" ${at === 2 ? 'dir="rtl"' : ''}>${text}</p>`).join('')}${paragraphs.join('')}<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>と本文が続く。</p></article>`,
});

/** Moves its paragraphs about for ever, until `stop()` is called. */
export const restlessPage = pageWith({
  after: script(`
    const place = document.querySelector('article');
    let turn = 0;
    const timer = setInterval(() => {
      const all = [...place.querySelectorAll('p')];
      const one = all[turn++ % all.length];
      if (turn % 3 === 0) one.replaceWith(one.cloneNode(true));
      else if (turn % 3 === 1) { const made = document.createElement('p'); made.className = 'made'; made.textContent = 'Made ' + turn; place.append(made); if (turn > 60) place.querySelector('.made').remove(); }
      else place.append(all.at(-1));
    }, 10);
    window.stop = () => clearInterval(timer);
  `),
});

export const longSelectionPage = pageWith({
  article: `<article><h1>${hostileHeadline}</h1>${paragraphs.join('').repeat(600)}</article>`,
});

/** What is out of sight is not laid out: that would hold the thread for seconds, with us and without us. */
const UNDRAWN = 'p { content-visibility: auto; contain-intrinsic-size: auto 2em; }';

/** A million elements, as in the specifications of hostile pages. */
export function giantPage(): string {
  const paragraph = `<p>${'<span>a</span>'.repeat(100)}</p>`;
  return `<!doctype html><html lang="en"><head><title>Giant</title><style>${UNDRAWN}</style></head><body><h1>Giant</h1><article>${paragraph.repeat(10_000)}</article></body></html>`;
}

/** An article of ten megabytes, in paragraphs. */
export function tenMegabytePage(): string {
  const paragraphs = Array.from({ length: 12_500 }, (_, number) => {
    const minute = `Minute ${number}: the harbour council met once more on the question of the night ferry, and heard all who had come to speak of it. `;
    return `<p>${minute.repeat(6)}</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minutes of the council</title><style>${UNDRAWN}</style></head><body><article><h1>Minutes of the council</h1>${paragraphs.join('')}</article></body></html>`;
}
