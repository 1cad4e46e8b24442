import { isSamePage } from '../page-keys';
import { isNode, type JsonLdNode, type LinkedData, listOf, textOf, typesOf } from './json-ld';
import { squeeze } from './plain-text';

/** schema.org's articles and what publishers use for them. */
const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report\w*|\w*Review|DiscussionForumPosting)$/i;
/** Pages and videos say something of the article too, but only where no article node does. */
const PAGE_TYPE = /^(?:WebPage|ItemPage|VideoObject|NewsEvent|CreativeWork|PodcastEpisode)$/i;

/** What the page is known by, to tell its own node from those of its teasers. */
export type PageHints = { readonly url: string; readonly title: string };

/** The nodes that describe the page's article, the best first; those of other articles are left out. */
export function articleNodesOf(data: LinkedData, hints: PageHints): readonly JsonLdNode[] {
  const ranked = data.nodes
    .map((node) => ({ node, worth: worthOf(node, hints) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const best = ranked[0]?.node;
  if (best === undefined) return [];
  return ranked.map(({ node }) => node).filter((node) => node === best || isAbout(node, best));
}

/** Two nodes of one page that do not contradict each other: none, or the same, address and headline. */
function isAbout(node: JsonLdNode, best: JsonLdNode): boolean {
  const ownHeadline = squeeze(headlineOf(node) ?? '');
  const bestHeadline = squeeze(headlineOf(best) ?? '');
  const own = addressOf(node);
  const bests = addressOf(best);
  if (ownHeadline !== '' && ownHeadline === bestHeadline) return true;
  if (own !== null && bests !== null) return isSamePage(own, bests);
  return ownHeadline === '' && own === null;
}

function worthOf(node: JsonLdNode, { url, title }: PageHints): number {
  const types = typesOf(node);
  const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
  if (!isArticle && !types.some((type) => PAGE_TYPE.test(type))) return 0;
  const headline = headlineOf(node);
  const said = squeeze(headline ?? '');
  const address = addressOf(node);
  const isHere = address !== null && isSamePage(address, url);
  return (
    1 +
    (isArticle ? 4 : 0) +
    (headline === null ? 0 : 2) +
    (textOf(node.datePublished) === null ? 0 : 2) +
    (node.author === undefined ? 0 : 1) +
    (said !== '' && squeeze(title).includes(said) ? 4 : 0) +
    (isHere ? 5 : 0)
  );
}

function headlineOf(node: JsonLdNode): string | null {
  return textOf(node.headline ?? node.name);
}

function addressOf(node: JsonLdNode): string | null {
  const values = [node.url, node.mainEntityOfPage, node['@id']].flatMap((value) =>
    listOf(value).map((item) => (isNode(item) ? (item['@id'] ?? item.url) : item)),
  );
  const found = values.find((value) => typeof value === 'string' && /^https?:\/\//.test(value));
  return typeof found === 'string' ? found : null;
}
