import { attributeOf, tagOf } from '../element-kinds';
import type { MarkedElement, PageLine, PageLines } from './page-lines';

/** What stands before a list of tags, with a colon or alone on its line. */
const LABEL =
  /^(?:(?:article |related )?tags?|(?:文章|本文)(?:关键词|标签)|(?:related )?topics?|related terms|keywords?|filed under|themen(?: (?:in diesem artikel|des artikels|zum artikel))?|mehr (?:lesen über|zum thema|zu den themen|zu diesem thema)|schlag(?:wörter|worte|wort)|stich(?:wörter|worte)|mots[- ]cl[eé]s|sujets|etiquetas|temas|argomenti|etiketter|emner|emneord|ämnen|avainsanat|tagi|tagy|štítky|etiketler|etiketlər|teme|теги|метки|теми|ключевые слова|标签|標籤|关键词|關鍵詞|关键字|關鍵字|相关标签|キーワード|関連キーワード|タグ|태그|키워드|từ khóa|chủ đề|topik|tag terkait|الكلمات المفتاحية|وسوم|برچسب ها|تگ)\s*(?:[:：>»›》]+\s*|\t|$)/iu;
/** How each of them begins, also in the odd letters that count as s, k and т: nearly all lines are done with it. */
const BEGINNING =
  /^(?:art|rel|tag|top|[kK]ey|filed|them|mehr|[sſ]chlag|[sſ]tich|mot|[sſ]uj|eti|tem|arg|emn|ämn|avain|št|[тᲄᲅ]е|ме|ключ|từ|ch|ال|و|بر|تگ|[文本标標关關相キ関タ태키])/i;
/** Links of a page that lead to all texts with one tag. */
const TAG_PATH =
  /\/(?:tags?|topics?|themen?|thema|keywords?|schlagwort|stichwort|etiquetas?|tema|temas|sujet|etiket|label|hashtag|subject)\//i;
/** Steps of breadcrumbs and menus. */
const NO_TAG =
  /^(?:home|其他|alle themen|all topics|themen|topics|tags|start|startseite|首页|首頁|主页|ホーム|more|mehr|all|alle|show more|mehr anzeigen|(?:zurück )?zur startseite|back to (?:home|top)|返回(?:首页|列表|顶部)|更多|\+\d+|…|>|»)$/i;
const MAX_TAG = 60;
const MOST_TAGS = 40;

/** The tags that the page prints as a list, the surest list first; each is `[]` where the page has none of its kind. */
export function printedTagLists(root: Element, page: PageLines): readonly (readonly string[])[] {
  return [relTags(root), markedTags(page), labelledTags(page), pathTags(page)];
}

/** `rel=tag`, without the categories that blogs mark so too. */
function relTags(root: Element): readonly string[] {
  return [...root.querySelectorAll('a[rel~="tag" i]')]
    .filter((link) => !/\bcategory\b/i.test(attributeOf(link, 'rel') ?? ''))
    .filter((link) => !/\/(?:category|kategorie|rubrik)\//i.test(attributeOf(link, 'href') ?? ''))
    .map(textOfElement);
}

/** The links of an element that the page names by tags, or elements of one such name that are links. */
function markedTags({ marked }: PageLines): readonly string[] {
  const tagged = marked.filter(({ marks, isAside, element }) => {
    if (!marks.includes('tags')) return false;
    return !isAside || /\btags?\b/i.test(attributeOf(element, 'class') ?? '');
  });
  for (const { element } of tagged) {
    const links = [...element.querySelectorAll('a')].map(textOfElement).filter(isTag);
    const isAll = links.length === 1 && links[0] === textOfElement(element);
    if ((links.length > 1 || isAll) && isTagList(links)) return links;
  }
  return sameNamed(tagged);
}

function sameNamed(tagged: readonly MarkedElement[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { element } of tagged) {
    if (element.closest('a') === null) continue;
    const name = attributeOf(element, 'class') ?? '';
    groups.set(name, [...(groups.get(name) ?? []), textOfElement(element)]);
  }
  return [...groups.values()].find((list) => list.length > 1 && isTagList(list)) ?? [];
}

/** What follows a label, on its line or on lines of nothing but links below it. */
function labelledTags({ lines, headline }: PageLines): readonly string[] {
  for (const [index, line] of lines.entries()) {
    const isLabel = line.length <= 400 && index > headline && BEGINNING.test(line.text);
    const label = isLabel ? LABEL.exec(line.text) : null;
    if (label === null) continue;
    const beside = line.text.slice(label[0].length);
    const list = beside === '' ? linkLines(lines, index + 1) : beside.split(/\t|,|，|、/);
    const tags = list.map((tag) => tag.trim()).filter((tag) => tag !== '|' && isTag(tag));
    if (tags.length > 0 && isTagList(tags)) return tags;
  }
  return [];
}

function linkLines(lines: readonly PageLine[], from: number): readonly string[] {
  const list: string[] = [];
  for (const { text, linkShare } of lines.slice(from, from + MOST_TAGS)) {
    // A line that is shorter for its separators is still a line of links.
    if (linkShare < 0.7 || text.length > 4 * MAX_TAG) break;
    list.push(...text.split('\t'));
  }
  return list;
}

/** Links to tags' pages, of one list below the headline. */
function pathTags({ lines, headline }: PageLines): readonly string[] {
  const blocks = new Map<Element, string[]>();
  for (const { block, isAside, linkShare } of headline === -1 ? [] : lines.slice(headline)) {
    if (isAside || linkShare < 0.7) continue;
    const list = block.closest('ul,ol') ?? block.parentElement ?? block;
    if (blocks.has(list)) continue;
    const links = [...list.querySelectorAll('a')];
    const isTags = links.every((link) => TAG_PATH.test(attributeOf(link, 'href') ?? ''));
    blocks.set(list, isTags && links.length <= MOST_TAGS ? links.map(textOfElement) : []);
  }
  return [...blocks.values()].find((list) => list.length > 1 && isTagList(list)) ?? [];
}

function isTagList(list: readonly string[]): boolean {
  return list.length <= MOST_TAGS && list.every((text) => isTag(text) && text.length <= MAX_TAG);
}

function isTag(text: string): boolean {
  return text !== '' && !NO_TAG.test(text);
}

function textOfElement(element: Element): string {
  return tagOf(element) === 'form' ? '' : (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
