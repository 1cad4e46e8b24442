import { LONG_HEADING, roughLengthOf } from './detect-glance';
import { flag } from './flag';
import { bodyOf, titleOf } from './page-root';

const CHARACTERS_BEFORE = 250;
const CHARACTERS_AFTER = 700;
const MOST_NODES = 120;
/** Text nodes searched for the title where no heading says it. */
const MOST_TEXTS = 800;
/** Chinese headlines may be this short; anything shorter is a section's name. */
const SHORTEST_TITLE = 5;
/** `NodeFilter.SHOW_TEXT`, which Node has no global for. */
const SHOW_TEXT = 4;

const DATE =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:jan|feb|mar|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|janv|févr|avr|juil|août)[a-zûäé]*\.? \d{1,2},? (?:19|20)\d\d|\b\d{1,2}\.? (?:de )?[a-zäéû]{3,10}\.?,? (?:de )?(?:19|20)\d\d/i;
const BYLINE =
  /\b(?:by|von|par|por|di|door|av|af|written by|author|editor|reporter)\b|记者|作者|编辑|来源|來源|記者/i;
const PUBLISHED =
  /\b(?:published|updated|posted|last modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|opublikowano|julkaistu)\b|发布|更新|發布/i;

/** The headline, whether it is the page's title, and what stands beside it. */
export function headingFeatures(root: Element) {
  const title = plainOf(titleOf(root));
  const heading = headingOf(root, title);
  const text = heading === null ? '' : (heading.textContent ?? '').trim();
  const said = plainOf(text);
  const before = heading === null ? '' : textBeside(root, heading, false);
  const after = heading === null ? '' : textBeside(root, heading, true);
  const beside = `${before} ${after}`;
  return {
    heading: flag(heading !== null),
    headingInTitle: flag(said.length > 5 && title.includes(said)),
    headingIsLong: flag(roughLengthOf(said) > LONG_HEADING),
    headingTag: flag(heading?.localName === 'h1'),
    dateBeside: flag(DATE.test(beside)),
    bylineBeside: flag(BYLINE.test(beside)),
    publishedBeside: flag(PUBLISHED.test(beside)),
  };
}

/**
 * An `h1` that stands in the title, else another heading that does, else any text that is most of the title (many
 * pages set their headline in a plain box), else the first `h1`.
 */
function headingOf(root: Element, title: string): Element | null {
  const first = [...root.querySelectorAll('h1')].slice(0, 6);
  const others = [...root.querySelectorAll('h2,h3,h4')].slice(0, 12);
  for (const heading of [...first, ...others]) {
    if (isMostOf(title, plainOf(heading.textContent ?? ''))) return heading;
  }
  return first[0] ?? titleTextOf(root, title);
}

function titleTextOf(root: Element, title: string): Element | null {
  const walker = root.ownerDocument.createTreeWalker(bodyOf(root), SHOW_TEXT);
  for (let nodes = 0; nodes < MOST_TEXTS; nodes++) {
    const node = walker.nextNode();
    if (node === null) return null;
    const text = (node.nodeValue ?? '').trim();
    if (text.length >= SHORTEST_TITLE && isMostOf(title, plainOf(text))) return node.parentElement;
  }
  return null;
}

function isMostOf(title: string, said: string): boolean {
  return said.length >= SHORTEST_TITLE && title.includes(said) && said.length * 3 > title.length;
}

function textBeside(root: Element, heading: Element, forward: boolean): string {
  const walker = root.ownerDocument.createTreeWalker(bodyOf(root), SHOW_TEXT);
  walker.currentNode = forward ? (heading.lastChild ?? heading) : heading;
  const limit = forward ? CHARACTERS_AFTER : CHARACTERS_BEFORE;
  let text = '';
  for (let nodes = 0; nodes < MOST_NODES && text.length < limit; nodes++) {
    const node = forward ? walker.nextNode() : walker.previousNode();
    if (node === null) break;
    const tag = node.parentElement?.localName;
    if (tag === 'script' || tag === 'style' || tag === 'noscript') continue;
    const part = (node.nodeValue ?? '').trim().slice(0, limit);
    text = forward ? `${text} ${part}` : `${part} ${text}`;
  }
  return text.slice(0, 2 * limit);
}

function plainOf(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
