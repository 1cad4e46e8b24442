import { printedPath } from './breadcrumbs';
import { type Candidate, candidate } from './candidate';
import { isNode, type JsonLdNode, type LinkedData, listOf, textOf, typesOf } from './json-ld';
import { keywordsOf } from './keywords';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';
import { squeeze } from './plain-text';
import { channelsInTitle } from './title-text';

export type SectionSources = {
  readonly root: Element;
  readonly nodes: readonly JsonLdNode[];
  readonly data: LinkedData;
  readonly meta: MetaTags;
  readonly page: PageLines;
  readonly headline: string;
  /** Text of `<title>`. */
  readonly title: string;
  readonly siteNames: readonly string[];
};

const MAX_SECTION = 60;
/** Where breadcrumbs begin or end, without being a section. */
const NO_SECTION =
  /^(?:home|start|startseite|homepage|accueil|inicio|início|.*首页|.*首頁|主页|正文|详情|详细|内容|文章|(?:新闻|文章|信息)(?:正文|详情|内容)|当前位置.*|您的位置.*|您当前的位置.*|ホーム|トップ|홈|главная|ana sayfa|anasayfa|strona główna|forsiden|hjem|etusivu|главна|>|»|\/|›)$/i;

/**
 * The section that an article stands in: as declared, as the last step of its breadcrumbs, as its category's link, as the
 * channel between headline and site in its `<title>`.
 */
export function sectionCandidates(sources: SectionSources): readonly Candidate<string>[] {
  const { root, nodes, meta, page, title, headline } = sources;
  const known = knownNamesOf(sources);
  const clean = (text: string | null | undefined) => sectionOf(text ?? '', known);
  const firstOf = (names: readonly string[]) =>
    names.map(clean).find((name) => name !== null) ?? null;
  const keywords = keywordsOf([meta.first('keywords')], []);
  const lastOf = (names: readonly string[]) => firstOf(names.toReversed());
  return [
    ...nodes.flatMap((node) => candidate(clean(textOf(node.articleSection)), 'json-ld', 0.9)),
    ...candidate(
      clean(
        meta.first(
          'article:section',
          'section',
          'articlesection',
          'parsely-section',
          'cxenseparse:section',
          'og:section',
          // The standard for the sites of Chinese authorities.
          'columnname',
          'category',
          'og:category',
          'dc.subject',
        ),
      ),
      'meta',
      0.85,
    ),
    ...[...root.querySelectorAll('a[rel~="category" i]')]
      .slice(0, 1)
      .flatMap((link) => candidate(clean(link.textContent), 'page', 0.8)),
    ...candidate(clean(breadcrumbsIn(sources, known).at(-1)), 'json-ld', 0.6),
    ...candidate(firstOf(channelsInTitle(title, { headline, keywords })), 'page', 0.58),
    ...candidate(lastOf(printedPath(page)), 'page', 0.55),
    ...page.marked.flatMap(({ element, marks, line, lines, isAside }) => {
      if (isAside || lines > 8 || !marks.includes('section') || line > page.headline + 20)
        return [];
      const links = [...element.querySelectorAll('a')]
        .map((link) => clean(link.textContent))
        .filter((text) => text !== null);
      return candidate(
        links.at(-1) ?? clean(element.textContent),
        'page',
        links.length > 0 ? 0.5 : 0.35,
      );
    }),
  ];
}

/** The steps of the page's JSON-LD or microdata breadcrumbs, without its start and the article itself. */
function breadcrumbsIn(sources: SectionSources, known: KnownNames): readonly string[] {
  const list = sources.data.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  return listOf(list?.itemListElement)
    .filter(isNode)
    .map((step) => textOf(step.name) ?? (isNode(step.item) ? textOf(step.item.name) : null))
    .map((name) => sectionOf(name ?? '', known))
    .filter((name) => name !== null);
}

/** Squeezed, what is no section. */
type KnownNames = { readonly title: string; readonly siteNames: ReadonlySet<string> };

function knownNamesOf({ headline, siteNames }: SectionSources): KnownNames {
  return { title: squeeze(headline), siteNames: new Set(siteNames.map(squeeze)) };
}

function sectionOf(written: string, { title, siteNames }: KnownNames): string | null {
  const text = written.replace(/\s+/g, ' ').replace(/^[\s>»›/|·•:]+|[\s>»›/|·•:]+$/g, '');
  const key = squeeze(text);
  if (key === '' || text.length > MAX_SECTION || NO_SECTION.test(text)) return null;
  if (key === title || (key.length > 12 && title.startsWith(key.replace(/…$/, '')))) return null;
  return siteNames.has(key) ? null : text;
}
