import { type Candidate, candidate } from './candidate';
import { type JsonLdNode, listOf, textOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';
import { squeeze } from './plain-text';
import { printedTagLists } from './tag-links';

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
/** What systems put among keywords for themselves: ids, `section: sport`, single letters. */
const MACHINE = /^(?:[\w ]+:.*|[0-9a-f]{8}-[0-9a-f-]{20,}|[\d\s\p{P}]+|[a-z])$/iu;
/** Signs before a keyword that are not part of it. */
const PREFIX = /^(?:(?:tags?|keywords?|标签|关键词)\s*[:：]\s*|#\s*|\(\d+\)\s*)/i;
/** How far the printed lists of tags can be believed, in their order. */
const PRINTED = [0.9, 0.72, 0.74, 0.62];

/** The lists of keywords that a page gives: in its data, in its printed tags, in its meta tags. */
export function keywordCandidates(
  sources: KeywordSources,
): readonly Candidate<readonly string[]>[] {
  const { root, nodes, meta, page, siteNames } = sources;
  const list = (values: readonly (string | null)[]) => keywordsOf(values, siteNames);
  const inNodes = nodes.map((node) => list(listOf(node.keywords).map(textOf)));
  return [
    ...inNodes.flatMap((keywords) => candidate(keywords, 'json-ld', 0.8)),
    ...candidate(list(meta.all('article:tag')), 'meta', 0.86),
    ...printedTagLists(root, page).flatMap((tags, index) =>
      candidate(list(tags), 'page', PRINTED[index] ?? 0),
    ),
    ...candidate(list([meta.first('news_keywords')]), 'meta', 0.81),
    ...candidate(
      list([meta.first('parsely-tags', 'sailthru.tags', 'cxenseparse:tags', 'dc.subject')]),
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
  const seen = new Set(siteNames.map(squeeze));
  return values
    .flatMap((value) => splitKeywords(value ?? ''))
    .map((part) => part.replace(PREFIX, '').trim())
    .filter((part) => {
      const key = squeeze(part);
      if (key === '' || part.length > MAX_KEYWORD || MACHINE.test(part)) return false;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MAX_KEYWORDS);
}

function splitKeywords(value: string): readonly string[] {
  const parts = value.split(/[,，、;；|｜\t\n]|،/).map((part) => part.trim());
  const only = parts.length === 1 ? (parts[0] ?? '') : '';
  const isSpaced = /^\S{1,12}(?:\s\S{1,12})+$/.test(only) && /\p{sc=Han}/u.test(only);
  return isSpaced ? only.split(/\s+/) : parts;
}
