import type { Article } from '@/lib/article/article';
import {
  attributeOf,
  type MarkupElement,
  type MarkupNode,
  markupText,
  parseMarkup,
} from '../markup-tree';
import { kramdownSourceOf } from './kramdown-source';

/** What a Jekyll page tells of the post that it was made from. */
export type PostSource = {
  /** `YYYY-MM-DD-slug.md` */
  readonly fileName: string;
  readonly categories: string;
  readonly tags: string;
  /** As the post's front matter has it, `YYYY-MM-DD HH:MM:SS +0800`. */
  readonly date: string;
  /** Everything after the front matter. */
  readonly body: string;
};

/**
 * Jekyll's default permalink, https://jekyllrb.com/docs/permalinks/: categories, then the date, then the post's slug.
 */
const PERMALINK = /^\/((?:[^/]+\/)*)(\d{4})\/(\d\d)\/(\d\d)\/([^/]+?)(?:\.html)?\/?$/;

/** The line below a post in which themes list its tags. */
const TAG_LINE = /^\s*tags?\s*[:：]/i;

/**
 * The source of a post from the page that Jekyll made of it; null = the page is none: another address, no markup, or a
 * headline that stands nowhere in it.
 */
export function postSourceOf(article: Article, markup: string | null): PostSource | null {
  const [, categories = '', year, month, day, slug = ''] =
    PERMALINK.exec(new URL(article.url).pathname) ?? [];
  if (year === undefined || markup === null || article.published === null) return null;
  const post = nodesOfPost(parseMarkup(markup), article.headline);
  if (post === null) return null;
  const blocks = kramdownSourceOf(post.body);
  return {
    fileName: `${year}-${month}-${day}-${decoded(slug)}.md`,
    categories: decoded(categories).split('/').filter(Boolean).join(' '),
    tags: post.tags.join(' '),
    date: dateOf(article.published, hasRelativeLinks(post.body)),
    body: `${blocks.beginsWithParagraph ? '\n' : ''}${blocks.text}`,
  };
}

/** What lies between the headline and the line of tags. */
function nodesOfPost(
  nodes: readonly MarkupNode[],
  headline: string,
): { readonly body: readonly MarkupNode[]; readonly tags: readonly string[] } | null {
  const at = nodes.findIndex((node) => isHeading(node) && squeezed([node]) === squeeze(headline));
  if (at === -1) {
    for (const node of nodes) {
      const found = node.kind === 'element' ? nodesOfPost(node.children, headline) : null;
      if (found !== null) return found;
    }
    return null;
  }
  const after = nodes.slice(at + 1);
  const end = after.findLastIndex((node) => node.kind === 'element' && isTagLine(node));
  const tagLine = after[end];
  return {
    body: end === -1 ? after : after.slice(0, end),
    tags: tagLine?.kind === 'element' ? tagsIn(tagLine) : [],
  };
}

function isHeading(node: MarkupNode): boolean {
  return node.kind === 'element' && /^h[1-3]$/.test(node.name);
}

function isTagLine(element: MarkupElement): boolean {
  return TAG_LINE.test(markupText(element.children));
}

function tagsIn({ children }: MarkupElement): readonly string[] {
  const marked = children.filter((node) => node.kind === 'element');
  const texts =
    marked.length > 0
      ? marked.map((element) => markupText(element.children))
      : markupText(children).replace(TAG_LINE, '').split(',');
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** The site's first posts, known by links relative to themselves at the end, were dated without a zone. */
function hasRelativeLinks(body: readonly MarkupNode[]): boolean {
  const paragraphs = body.filter((node) => node.kind === 'element');
  const links = (paragraphs.at(-1)?.children ?? []).filter((node) => node.kind === 'element');
  return (
    links.length > 0 && links.every((link) => (attributeOf(link, 'href') ?? '').startsWith('../'))
  );
}

/** ISO 8601 as Jekyll writes it. */
export function dateOf(published: string, isWithoutZone = false): string {
  const [, day, clock = '00:00:00', offset = ''] =
    /^(\d{4}-\d\d-\d\d)(?:T([\d:]+)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(published) ?? [];
  const time = clock.length === 'HH:MM'.length ? `${clock}:00` : clock;
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return [day, time, isWithoutZone ? '' : zone].filter((part) => part !== '').join(' ');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
const squeezed = (nodes: readonly MarkupNode[]) => squeeze(markupText(nodes));
