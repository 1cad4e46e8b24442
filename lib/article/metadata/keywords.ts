import { type Candidate, candidate } from './candidate';
import { type JsonLdNode, listOf, textOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';
import { squeeze } from './plain-text';

export type KeywordSources = {
  readonly root: Element;
  readonly nodes: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly page: PageLines;
  /** The site's and the publisher's names, which are no keywords. */
  readonly siteNames: readonly string[];
};

const MAX_KEYWORD = 80;
const MAX_KEYWORDS = 60;
const LABEL =
  /^(?:tags?|themen|schlagw[oö]rter|schlagworte|stichw[oö]rter|mots[- ]cl[eé]s|etiquetas|etiketter|topics?|keywords?|标签|標籤|关键词|关键字|關鍵字|キーワード|タグ|태그|теги|метки|topik|more on|filed under|mehr zum thema)\s*[:：]?\s*/i;
/** What systems put among keywords for themselves. */
const MACHINE = /^(?:[\w ]+:.*|[0-9a-f]{8}-[0-9a-f-]{20,}|\d+|\w)$/i;

/** The lists of keywords that a page gives: in its data, in its tags' links, in its meta tags. */
export function keywordCandidates(
  sources: KeywordSources,
): readonly Candidate<readonly string[]>[] {
  const { root, nodes, meta } = sources;
  const list = (values: readonly (string | null)[]) => keywordsOf(values, sources.siteNames);
  return [
    ...nodes.flatMap((node) => candidate(list(listOf(node.keywords).map(textOf)), 'json-ld', 0.8)),
    ...candidate(list(meta.all('article:tag')), 'meta', 0.85),
    ...candidate(list(linkedTags(root)), 'page', 0.9),
    ...candidate(list(markedTags(sources)), 'page', 0.7),
    ...candidate(list([meta.first('news_keywords')]), 'meta', 0.75),
    ...candidate(
      list([meta.first('parsely-tags', 'sailthru.tags', 'cxenseparse:tags')]),
      'meta',
      0.65,
    ),
    ...candidate(list([meta.first('keywords')]), 'meta', 0.6),
  ];
}

/** Single keywords from lists in any of the usual separators; Chinese ones are also written with blanks. */
export function keywordsOf(
  values: readonly (string | null)[],
  siteNames: readonly string[],
): readonly string[] {
  const names = new Set(siteNames.map(squeeze));
  const parts = values.flatMap((value) => splitKeywords(value ?? ''));
  const seen = new Set<string>();
  return parts
    .map((part) => part.replace(LABEL, '').replace(/^#\s*/, '').trim())
    .filter((part) => {
      const key = squeeze(part);
      if (
        key === '' ||
        part.length > MAX_KEYWORD ||
        MACHINE.test(part) ||
        names.has(key) ||
        seen.has(key)
      )
        return false;
      seen.add(key);
      return true;
    })
    .slice(0, MAX_KEYWORDS);
}

function splitKeywords(value: string): readonly string[] {
  const parts = value.split(/[,，、;；|｜\t\n]|،/).map((part) => part.trim());
  const [only] = parts;
  const isChineseList =
    parts.length === 1 &&
    only !== undefined &&
    /^[^\s]{1,12}(?:\s[^\s]{1,12})+$/.test(only) &&
    /\p{sc=Han}/u.test(only);
  return isChineseList ? only.split(/\s+/) : parts;
}

/** Links that the page calls tags of itself; with `category` beside they are sections. */
function linkedTags(root: Element): readonly string[] {
  return [...root.querySelectorAll('a[rel~="tag" i]')]
    .filter((link) => !/\bcategory\b/i.test(link.getAttribute('rel') ?? ''))
    .filter((link) => !/\/(?:category|kategorie|rubrik)\//i.test(link.getAttribute('href') ?? ''))
    .map((link) => link.textContent);
}

/** The links of an element that the page names by tags or topics, near the article; the first such list. */
function markedTags({ page }: KeywordSources): readonly string[] {
  for (const { element, marks, isAside } of page.marked) {
    if (isAside || !marks.includes('tags')) continue;
    const links = [...element.querySelectorAll('a')].map((link) => (link.textContent ?? '').trim());
    const isList = links.length >= 2 && links.every((text) => text.length <= MAX_KEYWORD);
    if (isList) return links;
  }
  const labelled = page.lines.find(
    (line) => !line.isAside && line.length <= 200 && LABEL.test(line.text),
  );
  return labelled === undefined ? [] : labelled.text.replace(LABEL, '').split('\t');
}
