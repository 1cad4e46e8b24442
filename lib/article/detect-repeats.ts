import { firstOf } from './first-of';
import { flag } from './flag';

/** Boxes that are looked at. */
const MOST_BOXES = 1500;
/** Of a box's text: a forum's answer or a listed article's teaser is rarely shorter. */
const POST_CHARACTERS = 150;
const CARD_CHARACTERS = 25;
const SIGNATURE_CHARACTERS = 60;

type Group = { posts: number; cards: number };

/**
 * How often boxes of one kind stand beside each other: long ones are the posts of a forum or the parts of a landing
 * page, short linked ones the cards of a list. Each 0..1.
 */
export function repeatFeatures(body: Element) {
  const groups = new Map<Element, Map<string, Group>>();
  const boxes = body.querySelectorAll('article,li,section,div,tr');
  for (const box of firstOf(boxes, MOST_BOXES)) addBox(groups, box);
  let posts = 0;
  let cards = 0;
  let cardGroups = 0;
  for (const kinds of groups.values()) {
    for (const group of kinds.values()) {
      posts = Math.max(posts, group.posts);
      cards = Math.max(cards, group.cards);
      if (group.cards >= 3) cardGroups++;
    }
  }
  return {
    posts: Math.min(1, posts / 10),
    postsSome: flag(posts >= 3),
    cards: Math.min(1, cards / 20),
    cardsSome: flag(cards >= 5),
    cardGroups: Math.min(1, cardGroups / 6),
  };
}

function addBox(groups: Map<Element, Map<string, Group>>, box: Element): void {
  const parent = box.parentElement;
  const first = box.firstElementChild;
  if (parent === null || first === null) return;
  // Alone of its kind on both sides: nothing to count, and no text to read.
  const beside = box.nextElementSibling ?? box.previousElementSibling;
  if (beside === null) return;
  const length = (box.textContent ?? '').trim().length;
  if (length < CARD_CHARACTERS) return;
  const signature = `${box.localName} ${(box.getAttribute('class') ?? '').slice(0, SIGNATURE_CHARACTERS)}`;
  const kinds = groups.get(parent) ?? new Map<string, Group>();
  groups.set(parent, kinds);
  const group = kinds.get(signature) ?? { posts: 0, cards: 0 };
  kinds.set(signature, group);
  if (length >= POST_CHARACTERS) group.posts++;
  else if (box.querySelector('a[href]') !== null) group.cards++;
}
