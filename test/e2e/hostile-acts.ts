/* Pages that do harm by what they do, after the specifications in shared/security/hostile-pages.json; the texts are our own. */

const facts = [
  'The bakers of Karsund have agreed to open their ovens at four, an hour later than in any year since the war.',
  'The guild says that its members sleep too little, and that the bread of the first hour is bought by nobody.',
  'A count of customers in March found eleven people before six in the morning in the whole of the old town.',
  'Two bakeries at the harbour keep their hours, for the fishermen leave before the sun is up and want rolls.',
  'The apprentices asked for the change, and a petition of theirs lay in the guild hall for most of the winter.',
  'What the later hour saves in light and wages is to go into the school in which the next bakers are taught.',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Sentences that only the story of that name has. */
export const sentencesOf = (story: string): readonly string[] =>
  facts.map((fact) => `${fact} So it stands in the notes on ${story}.`);

export const storyHtml = (story: string) =>
  `<article><h1>Report from ${story}</h1>${sentencesOf(story)
    .map((sentence) => `<p>${escaped(sentence)} ${escaped(sentence)}</p>`)
    .join('')}</article>`;

type Parts = { readonly head?: string; readonly before?: string; readonly after?: string };

export const storyPage = (story: string, { head = '', before = '', after = '' }: Parts = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report from ${story}</title>${head}</head><body>${before}<main>${storyHtml(story)}</main>${after}</body></html>`;

const script = (source: string) => `<script>${source.replaceAll('</', '<\\/')}</script>`;

/**
 * Two more stories that come as the reader scrolls, each with an address of its own that is shown while it is read, as on
 * the pages of news sites without an end.
 */
export const endlessPage = storyPage('Karsund', {
  head: '<style>p { margin-block: 150px; }</style>',
  after: script(`
    const stories = ${JSON.stringify(['Ebeltoft', 'Hornvik'].map((name) => [name, storyHtml(name)]))};
    document.querySelector('article').dataset.path = location.pathname;
    addEventListener('scroll', () => {
      const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 200;
      const next = isAtEnd ? stories.shift() : undefined;
      if (next) {
        document.querySelector('main').insertAdjacentHTML('beforeend', next[1]);
        document.querySelector('main').lastElementChild.dataset.path = '/acts/endless-' + next[0] + '.html';
      }
      const read = [...document.querySelectorAll('article')].findLast((article) => article.getBoundingClientRect().top < innerHeight / 2);
      if (read && read.dataset.path !== location.pathname) {
        history.replaceState(null, '', read.dataset.path);
        document.title = read.querySelector('h1').textContent;
      }
    });
  `),
});

/** Forges whatever a person could do, on everything, our UI included, and counts it in `forged`. */
export const forgingPage = storyPage('Karsund', {
  after: script(`
    window.forged = 0;
    const kinds = { click: MouseEvent, pointerdown: PointerEvent, pointerup: PointerEvent, mouseup: MouseEvent, contextmenu: MouseEvent, keydown: KeyboardEvent, keyup: KeyboardEvent, copy: Event, paste: Event, selectionchange: Event, input: Event, toggle: Event };
    setInterval(() => {
      const box = document.querySelector('h1').getBoundingClientRect();
      for (const target of [document, document.querySelector('p'), ...document.documentElement.children]) {
        for (const [type, Kind] of Object.entries(kinds)) {
          for (const key of Kind === KeyboardEvent ? ['1', '5', 'Enter', 'Delete', 'Escape'] : ['']) {
            target.dispatchEvent(new Kind(type, { key, bubbles: true, composed: true, cancelable: true, view: window, button: 0, clientX: box.left + 5, clientY: box.top + 5 }));
            window.forged++;
          }
        }
      }
    }, 50);
  `),
});

/** Covers of our UI that let clicks through, each put up by `cover.<name>()`. */
export const coveringPage = storyPage('Karsund', {
  after: script(`
    const made = (tag) => {
      const element = document.createElement(tag);
      element.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;background:white;pointer-events:none';
      element.textContent = 'You have won. Press here.';
      return element;
    };
    const ours = () => document.documentElement.lastElementChild;
    const styled = (text) => { for (const element of [document.documentElement, ours()]) element.style.cssText = text; };
    const popover = (place) => {
      const element = made('div');
      element.popover = 'manual';
      place.append(element);
      element.showPopover();
      return element;
    };
    const again = (work) => { work(); setInterval(work, 100); };
    const stayAbove = (element) => again(() => { element.hidePopover(); element.showPopover(); });
    const place = document.createElement('div');
    document.body.append(place);
    window.cover = {
      opacity: () => styled('opacity: 0 !important'),
      filter: () => styled('filter: opacity(0) !important'),
      transform: () => styled('transform: scale(0.01) translate(90px, 90px) !important'),
      clip: () => styled('clip-path: inset(50%) !important'),
      animation: () => ours().animate({ opacity: [0, 0], transform: ['translate(300px, 300px)', 'translate(300px, 300px)'] }, { duration: 1, fill: 'forwards' }),
      above: () => { const element = made('div'); element.style.zIndex = 2147483647; document.body.append(element); },
      popover: () => stayAbove(popover(document.body)),
      dialog: () => { const element = made('dialog'); document.body.append(element); again(() => { element.close(); element.showModal(); }); },
      silenced: () => stayAbove(popover(document.body)),
      shadowed: () => stayAbove(popover(place.attachShadow({ mode: 'closed' }))),
    };
    if (location.pathname.includes('silenced')) addEventListener('toggle', (event) => event.stopImmediatePropagation(), true);
  `),
});

/** Does what its address says as soon as the server lets go of `/wait`. */
export const movingPage = storyPage('Karsund', {
  after: script(`
    const other = ${JSON.stringify(storyHtml('Ebeltoft'))};
    const acts = {
      push() { document.documentElement.dataset.pushed = Date.now(); history.pushState(null, '', '/acts/moved.html'); setTimeout(() => { document.querySelector('main').innerHTML = other; document.title = 'Report from Ebeltoft'; }, 100); },
      location() { location.href = '/acts/other.html'; },
      reload() { location.reload(); },
      back() { history.back(); },
      file() { location.href = '/acts/file.bin'; },
      blob() { const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob(['x'])); link.download = 'blob.bin'; link.click(); },
    };
    fetch('/wait').then(() => acts[/moving-(\\w+)/.exec(location.pathname)[1]]());
  `),
});

/** Frames of every kind round an article, in some of them the same article. */
export const framesPage = (elsewhere: string) => {
  const copy = storyPage('Hornvik').replaceAll('"', '&quot;');
  return storyPage('Karsund', {
    before: `<iframe id="first" src="${elsewhere}/acts/story-Hornvik.html" width="700" height="260"></iframe>`,
    after: `
      <iframe srcdoc="${copy}"></iframe><iframe sandbox srcdoc="${copy}"></iframe>
      <iframe sandbox="allow-scripts" src="${elsewhere}/acts/story-Hornvik.html"></iframe>
      <iframe src="data:text/html,${encodeURIComponent(storyHtml('Hornvik'))}"></iframe>
      ${'<iframe src="about:blank" hidden></iframe>'.repeat(494)}
      ${script(`
        const frame = document.createElement('iframe');
        frame.src = URL.createObjectURL(new Blob([${JSON.stringify(storyPage('Hornvik'))}], { type: 'text/html' }));
        document.body.append(frame);
      `)}`,
  });
};

/** A form in the midst of the article, filled by the page and to be filled by hand. */
export const formPage = storyPage('Karsund').replace(
  '</p>',
  `</p><form><p>Sign in to comment: <input id="name" value="ward-secret"> <input id="password" type="password" value="pw-secret">
  <input id="card" autocomplete="cc-number"> <select><option selected>choice-secret</option></select><input type="hidden" value="hidden-secret"></p>
  <p><textarea id="text">draft-secret</textarea></p></form>`,
);

/** Markup in the article that acts, loads or lies over the page. */
export const actingMarkupPage = storyPage('Karsund').replace(
  '<p>',
  `<p onclick="window.ran = 1" style="position:fixed;inset:0" id="location" class="lead"><a href="javascript:window.ran = 2">Read more of it.</a> <a href="https://safe.example/" ping="https://told.example/" onmouseover="window.ran = 3">The report of the guild.</a>
  <svg onload="window.ran = 4"><text>drawn</text></svg><script>window.ran = true</script><iframe srcdoc="framed"></iframe><object data="/object"></object>`,
);

/** Opens dialogs one after another when the server lets go of `/wait`, five of each kind. */
export const naggingPage = storyPage('Karsund', {
  after: script(`
    window.answered = 0;
    fetch('/wait').then(() => {
      for (const ask of [alert, confirm, prompt]) for (let time = 0; time < 5; time++) { ask('Stay?'); window.answered++; }
    });
    addEventListener('beforeunload', (event) => { event.preventDefault(); });
    addEventListener('click', () => { document.documentElement.requestFullscreen().then(() => { window.isFull = true; }, () => {}); });
  `),
});

/** Holds memory, and says how much. */
export const greedyPage = storyPage('Karsund', {
  after: script(`
    window.held = [];
    for (let part = 0; part < 16; part++) window.held.push(new Uint8Array(128 * 1024 * 1024).fill(part + 1));
    window.heldMb = window.held.length * 128;
  `),
});

/** Two hundred things of another server in and round an article. */
export const trackingPage = (elsewhere: string) =>
  storyPage('Karsund', {
    head: `<meta property="og:image" content="${elsewhere}/seen/og.png"><link rel="icon" href="${elsewhere}/seen/icon.png">`,
    after: `<video poster="${elsewhere}/seen/poster.png"></video><img srcset="${elsewhere}/seen/set.png 2x" alt="">`,
  }).replace(/<\/p>/g, () => {
    const images = Array.from(
      { length: 34 },
      (_, at) =>
        `<img src="${elsewhere}/seen/${at}.png?${Math.random()}" width="1" height="1" alt="A boat">`,
    );
    return `${images.join('')}</p><figure><img src="${elsewhere}/seen/figure.png" alt="A boat"><figcaption>A boat at the pier, seen by all.</figcaption></figure>`;
  });

/** Texts that only a script can put into a page: a copy by way of HTML or UTF-8 changes them. */
export const unwritableTexts: readonly string[] = [
  'a lone \ud83d half of a pair in the middle',
  'a lone \udc00 other half of a pair here',
  'nothing \u0000 between these two words',
  'mark \ufeff of the order of bytes inside',
  'separators \u2028 of lines \u2029 and paragraphs',
  `z${'\u0335\u0301\u0323'.repeat(1000)}algo of a thousand marks`,
  'left \u202eto right\u202c and back \u2066again\u2069',
  '👩‍👩‍👧‍👦🏳️‍🌈🇳🇴 family and flags',
];

export const unwritablePage = storyPage('Karsund', {
  after: script(`
    const texts = ${JSON.stringify(unwritableTexts)};
    const place = document.querySelector('article');
    texts.forEach((text, at) => {
      const paragraph = document.createElement('p');
      paragraph.id = 'text' + at;
      paragraph.append('Before this: ', text, '. After this there is more of the report from Karsund.');
      place.append(paragraph);
    });
  `),
});
