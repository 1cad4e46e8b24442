import type { PageBlocks } from '../block';
import { rootElementOf, searchedPartOf, titleOf } from '../page-root';
import { articleNodesOf } from './article-node';
import { bestOf } from './candidate';
import {
  type HeadlineCandidate,
  headlineCandidates,
  type TitleSources,
  withoutKicker,
} from './headline';
import {
  type JsonLdNode,
  type LinkedData,
  nodeOf,
  nodesById,
  readLinkedData,
  textOf,
  typesOf,
} from './json-ld';
import { type MetaTags, readMetaTags } from './meta-tags';
import { readMicrodata } from './microdata';
import { type PageLines, pageLinesOf } from './page-lines';
import { plainLine, squeeze } from './plain-text';
import { withoutSiteNames } from './title-text';

/** All that the fields are read from, each gathered once. */
export type PageSources = {
  /** See `searchedPartOf`. */
  readonly root: Element;
  readonly url: string;
  readonly host: string;
  /** Text of `<title>`; `''` = none. */
  readonly title: string;
  readonly meta: MetaTags;
  /** JSON-LD and microdata together. */
  readonly data: LinkedData;
  /** Nodes of the article, the best first. */
  readonly nodes: readonly JsonLdNode[];
  readonly page: PageLines;
  readonly headline: HeadlineCandidate;
  /** All that the headline may be; `headline` need not be among them. */
  readonly headlines: readonly HeadlineCandidate[];
  readonly siteNames: readonly string[];
};

/** Share of the title that a line must say to be the headline where no heading is. */
const MOST_OF_TITLE = 0.4;
const SHORTEST_HEADLINE = 5;
const LONGEST_HEADLINE = 300;
/** Characters; a longer name of a site is a title in the wrong place. */
const LONGEST_SITE_NAME = 60;
/** Letters of a badge (exclusive, original, live) beside a headline. */
const LONGEST_BADGE = 12;

/** Gathers what the page declares and shows; `blocks` = its body, cut. Reads only, without layout. */
export function readPageSources(document: Document, url: string, blocks: PageBlocks): PageSources {
  const whole = rootElementOf(document);
  const root = searchedPartOf(whole);
  const title = plainLine(titleOf(root));
  const meta = readMetaTags(root);
  const data = withMicrodata(readLinkedData(root), root);
  const nodes = articleNodesOf(data, { url, title });
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const siteNames = siteNamesOf({ data, meta, nodes, host });
  const titles = titlesOf({ title, meta, nodes, siteNames });
  const headlines = headlineCandidates(root, titles);
  const declared = declaredHeadline(headlines, url, titles);
  const page = pageLinesOf(blocks, declared.element);
  const headline = page.headline === -1 ? (headlineInLines(page, title) ?? declared) : declared;
  const index = page.headline === -1 ? lineOf(page, headline.value) : page.headline;
  return {
    root,
    url,
    host,
    title,
    meta,
    data,
    nodes,
    siteNames,
    headline,
    headlines,
    page: { ...page, headline: index },
  };
}

function withMicrodata(data: LinkedData, root: Element): LinkedData {
  const nodes = [...data.nodes, ...readMicrodata(root)];
  return { nodes, byId: nodesById(nodes) };
}

/** Meta tags of the article's headline alone, which other systems than sharing read. */
const HEADLINE_TAGS = ['headline', 'parsely-title', 'sailthru.title', 'cxenseparse:title'];

function titlesOf({
  title,
  meta,
  nodes,
  siteNames,
}: Pick<PageSources, 'title' | 'meta' | 'nodes' | 'siteNames'>): TitleSources {
  const inNodes = (property: 'headline' | 'alternativeHeadline') =>
    nodes.map((node) => textOf(node[property])).find((text) => text !== null) ?? null;
  return {
    title,
    jsonLd: inNodes('headline') ?? meta.first(...HEADLINE_TAGS),
    alternative: inNodes('alternativeHeadline'),
    openGraph: meta.first('og:title'),
    twitter: meta.first('twitter:title'),
    siteNames,
  };
}

function declaredHeadline(
  candidates: readonly HeadlineCandidate[],
  url: string,
  titles: TitleSources,
): HeadlineCandidate {
  const best = bestOf(candidates);
  if (best === null) return { value: url, origin: 'url', confidence: 0, element: null };
  const openGraph = withoutSiteNames(titles.openGraph ?? '', titles.siteNames);
  return { ...best, value: withoutKicker(best.value, openGraph) };
}

function siteNamesOf({
  data,
  meta,
  nodes,
  host,
}: Pick<PageSources, 'data' | 'meta' | 'nodes' | 'host'>): readonly string[] {
  const names = [
    meta.first('og:site_name'),
    meta.first('application-name'),
    ...nodes.map((node) => textOf(nodeOf(data, node.publisher)?.name ?? node.publisher)),
    ...data.nodes
      .filter((node) => typesOf(node).includes('WebSite'))
      .map((node) => textOf(node.name)),
    host,
    host.split('.').at(-2) ?? null,
  ];
  return [...new Set(names.filter((name) => name !== null))].filter(
    (name) => name !== '' && name.length <= LONGEST_SITE_NAME,
  );
}

/** The line (or two) that begins the title, on pages whose headline stands in a plain box. */
function headlineInLines({ lines }: PageLines, title: string): HeadlineCandidate | null {
  const key = squeeze(title);
  for (const [index, { text, block, isAside, length }] of lines.entries()) {
    const said = length > LONGEST_HEADLINE || isAside ? '' : squeeze(text);
    if (said.length < SHORTEST_HEADLINE || said.length < key.length * MOST_OF_TITLE) continue;
    if (!key.startsWith(said)) continue;
    const joined = `${text} ${lines[index + 1]?.text ?? ''}`;
    const isBroken = joined.length < LONGEST_HEADLINE && key.startsWith(squeeze(joined));
    const value = plainLine(isBroken ? joined : text);
    return { value, origin: 'page', confidence: 0.6, element: block };
  }
  return null;
}

/** The line of a headline that is known, also with a badge before or behind it; -1 = none. */
function lineOf({ lines }: PageLines, headline: string): number {
  const key = squeeze(headline);
  if (key === '') return -1;
  return lines.findIndex(({ text, length, isAside }) => {
    if (isAside || length > LONGEST_HEADLINE || length < headline.length) return false;
    const said = squeeze(text);
    return said.includes(key) && said.length <= key.length + LONGEST_BADGE;
  });
}
