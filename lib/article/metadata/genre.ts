import { type Candidate, candidate } from './candidate';
import { type JsonLdNode, listOf, textOf, typesOf } from './json-ld';
import type { MetaTags } from './meta-tags';
import type { PageLines } from './page-lines';

/** The kinds of article that are told apart. */
export type Genre = 'news' | 'opinion' | 'analysis' | 'live' | 'review' | 'sponsored' | 'satire';

export type GenreSources = {
  readonly nodes: readonly JsonLdNode[];
  readonly meta: MetaTags;
  readonly page: PageLines;
  readonly section: string | null;
  readonly url: string;
};

/** schema.org's types of news. */
const TYPES: Readonly<Record<string, Genre>> = {
  AdvertiserContentArticle: 'sponsored',
  AnalysisNewsArticle: 'analysis',
  BackgroundNewsArticle: 'analysis',
  LiveBlogPosting: 'live',
  OpinionNewsArticle: 'opinion',
  ReportageNewsArticle: 'news',
  ReviewNewsArticle: 'review',
  CriticReview: 'review',
  Review: 'review',
  SatiricalArticle: 'satire',
};

/** Labels by which papers set a kind apart, whole: a section, a kicker, the data's `genre`. */
const LABELS: readonly (readonly [Genre, RegExp])[] = [
  [
    'sponsored',
    /^(?:sponsored(?: content| post)?|paid (?:content|post|partner content)|advertorial|advertisement feature|brand(?:ed)? content|partner content|anzeige|werbung|contenu sponsorisé|publirédactionnel|contenido patrocinado|publirreportaje|contenuto sponsorizzato|annonse|annons|reklam|реклама|на правах рекламы|推广|广告|赞助内容|広告|PR|광고)$/iu,
  ],
  [
    'opinion',
    /^(?:opinions?|op-?eds?|comment(?:ary|aries|isfree| is free)?|editorials?|columns?|columnists?|viewpoint|perspectives?|letters|meinung(?:en)?|kommentare?|leitartikel|gastbeitrag|kolumnen?|glosse|standpunkt|tribunes?|éditos?|éditorial|chroniques?|débats|opinión|opiniones|columnas?|tribuna|opinioni|commenti|opinião|ledare|debatt|kronikk?|meninger|opinie|мнения?|колонки?|köşe yazıları|yazarlar|评论|評論|社论|社論|时评|時評|观点|觀點|专栏|社説|論説|コラム|オピニオン|オピニオン|사설|칼럼|오피니언|رأي|آراء|مقالات الرأي|דעות)$/iu,
  ],
  [
    'analysis',
    /^(?:(?:news )?analys[ei]s|explainers?|hintergrund|décryptages?|análisis|analisi|análise|深度|分析|解説|аналитика|تحليل)$/iu,
  ],
  [
    'live',
    /^(?:live(?: ?blog|ticker| updates?)?|newsticker|en direct|en vivo|in diretta|ao vivo|直播|ライブ|canlı)$/iu,
  ],
  [
    'review',
    /^(?:(?:book |film |movie |music |tv |theat(?:re|er) |restaurant |game )?reviews?|rezension(?:en)?|kritik(?:en)?|critiques?|reseñas?|crítica|recensioni?|recensione|书评|影评|レビュー|рецензии?|مراجعات)$/iu,
  ],
  ['satire', /^(?:satir[ea]|humou?r|讽刺|諷刺)$/iu],
  [
    'news',
    /^(?:news|report|nachrichten?|bericht|actualités?|noticias?|新闻|新聞|ニュース|뉴스)$/iu,
  ],
];
/** Steps of an address that papers keep for one kind. */
const PATHS: readonly (readonly [Genre, RegExp])[] = [
  [
    'sponsored',
    /\/(?:sponsored(?:-content)?|paid-post|advertorials?|brand-?content|partner-content)\//i,
  ],
  [
    'opinion',
    /\/(?:opinions?|op-?ed|commentisfree|commentary|editorials?|meinung|kommentare?|opinion\w{0,3}|tribunes?)\//i,
  ],
  ['live', /\/(?:live(?:-?blog|-?ticker)?|liveticker)\//i],
];
/** Lines before and after the headline where its label stands. */
const REACH = 3;

/** The kind of article, by the data's type, by labels at the headline, by the section, by the address. */
export function genreCandidates(sources: GenreSources): readonly Candidate<Genre>[] {
  const { nodes, meta, page, section, url } = sources;
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const near =
    page.headline === -1
      ? []
      : page.lines.slice(Math.max(0, page.headline - REACH), page.headline + REACH);
  return [
    ...nodes.flatMap((node) =>
      typesOf(node).flatMap((type) => candidate(TYPES[type], 'json-ld', 0.95)),
    ),
    ...nodes.flatMap((node) =>
      listOf(node.genre).flatMap((genre) => candidate(genreNamed(textOf(genre)), 'json-ld', 0.9)),
    ),
    ...near
      .filter(({ isAside }) => !isAside)
      .flatMap(({ text }) => text.split('\t').flatMap((part) => labelled(genreNamed(part)))),
    ...candidate(genreNamed(meta.first('og:type', 'article:genre', 'genre')), 'meta', 0.6),
    ...candidate(genreNamed(section), 'page', 0.7),
    ...candidate(PATHS.find(([, pattern]) => pattern.test(path))?.[0], 'url', 0.5),
    ...candidate<Genre>(
      nodes.some((node) => typesOf(node).includes('NewsArticle')) ? 'news' : null,
      'json-ld',
      0.3,
    ),
  ];
}

/** A label says what is unusual: that a page is news stands in every menu. */
function labelled(genre: Genre | null): readonly Candidate<Genre>[] {
  return candidate(genre === 'news' ? null : genre, 'page', 0.8);
}

/** The kind that a label names; null = it names none. */
export function genreNamed(label: string | null): Genre | null {
  const bare = label?.replace(/^[\s|•·:[({【]+|[\s|•·:\])}】]+$/g, '') ?? '';
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
