/** What the page shows around its headline. Null = it shows none. */
export type VisibleFields = {
  readonly headline: string | null;
  readonly dateText: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  readonly tags: readonly string[];
};

const MAX_LINE = 200;
/** Nodes looked at for labelled lines; the lines stand near the text's beginning or end. */
const MAX_TEXTS = 6000;

const SOURCE =
  /(?:文章)?(?:来源|來源|稿源|Source)\s*[:：]\s*([^\s()（）|｜【】][^()（）|｜\n【】]{0,40}?)(?=\s{2,}|\s*[)）|｜\n]|\s+(?:作者|责任编辑|责编|编辑|时间|发布|\d{4})|$)/;
const BYLINE = /^(?:By\s+\p{Lu}|作者\s*[:：]|记者\s*[:：]|文\s*[/／]|撰文\s*[:：])/u;
const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
const TAGS = /^(?:tags?|标签|標籤|关键词|關鍵詞|keywords|topics)\s*[:：]/i;

/** Reads the fields that a page prints for people: headline, date, byline, source, tags. */
export function readVisibleFields(document: Document): VisibleFields {
  const headline = headingInTitle(document);
  const lines = labelledLines(document);
  return {
    headline: headline?.textContent?.replace(/\s+/g, ' ').trim() ?? null,
    dateText: dateNear(document, headline) ?? lines.find((line) => DATE.test(line)) ?? null,
    byline: bylineOf(document) ?? lines.find((line) => BYLINE.test(line)) ?? null,
    source: lines.map((line) => SOURCE.exec(line)?.[1]?.trim()).find((name) => name) ?? null,
    tags: tagsOf(document),
  };
}

/** The heading whose text stands in `<title>`: the headline, not the site's name. */
function headingInTitle(document: Document): Element | null {
  const title = squeeze(document.title);
  const headings = [...document.querySelectorAll('h1, h2')];
  const inTitle = headings.filter((heading) => {
    const text = squeeze(heading.textContent ?? '');
    return text.length >= 4 && title.includes(text);
  });
  // The site's name stands in the title too, but it is the shorter one.
  return (
    inTitle.sort(
      (a, b) => squeeze(b.textContent ?? '').length - squeeze(a.textContent ?? '').length,
    )[0] ?? document.querySelector('article h1, main h1, h1')
  );
}

const squeeze = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();

function dateNear(document: Document, headline: Element | null): string | null {
  const around = headline?.parentElement?.parentElement ?? document.body;
  const time =
    around?.querySelector('time[datetime], time') ?? document.querySelector('article time, time');
  const stamp = time?.getAttribute('datetime')?.trim() || time?.textContent?.trim();
  if (stamp) return stamp;
  for (const sibling of headline?.parentElement?.children ?? []) {
    const text = (sibling.textContent ?? '').trim();
    if (text.length <= MAX_LINE && DATE.test(text)) return text;
  }
  return null;
}

function bylineOf(document: Document): string | null {
  const element = document.querySelector(
    '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline, .author-name, .article-author',
  );
  const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text !== '' && text.length <= MAX_LINE ? text : null;
}

/** Short lines of text, in document order. */
function labelledLines(document: Document): readonly string[] {
  const root = document.body;
  if (root === null) return [];
  const walker = document.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  const lines: string[] = [];
  for (let count = 0; count < MAX_TEXTS; count++) {
    const node = walker.nextNode();
    if (node === null) break;
    const parent = node.parentElement;
    if (parent === null || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue;
    const own = (node.nodeValue ?? '').trim();
    if (!/来源|來源|稿源|Source|By |作者|记者|文\s*[/／]|撰文|\d{4}\s*[-/.年]/.test(own)) continue;
    // A label often stands alone, with its value in the next element.
    const line =
      own.length < 8 ? (parent.parentElement?.textContent ?? own) : (parent.textContent ?? own);
    if (line.length <= MAX_LINE) lines.push(line.replace(/[ \t]+/g, ' ').trim());
  }
  return lines;
}

function tagsOf(document: Document): readonly string[] {
  const links = [...document.querySelectorAll('a[rel~="tag"]')].map(
    (link) => link.textContent ?? '',
  );
  const labelled = [...document.querySelectorAll('small, p, div, span, li, dt')].find(
    (element) =>
      (element.textContent ?? '').length <= MAX_LINE &&
      TAGS.test((element.textContent ?? '').trim()),
  );
  const parts = labelled === undefined ? [] : partsOf(labelled);
  return [...new Set([...links, ...parts].map((tag) => tag.replace(/\s+/g, ' ').trim()))].filter(
    (tag) => tag !== '' && tag.length <= 60,
  );
}

/** The tags behind a label: one an element, or separated in one text. */
function partsOf(labelled: Element): readonly string[] {
  if (labelled.children.length > 0)
    return [...labelled.children].map((child) => child.textContent ?? '');
  return (labelled.textContent ?? '').replace(TAGS, '').split(/[,，、;；]/);
}
