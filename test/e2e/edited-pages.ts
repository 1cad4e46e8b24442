export const passages = ['piece', 'reworded', 'across', 'deleted', 'moved'] as const;
export type Passage = (typeof passages)[number];

type Words = Readonly<Record<Passage, string>>;
export type Edit = {
  readonly html: string;
  /** The passages as they are annotated, and as they read in the edited page; the deleted one stands nowhere then. */
  readonly before: Words;
  readonly now: Words;
};

/**
 * Runs in a page, and holds all that it needs. `lines` are those of the article's text. With the name of a passage it
 * selects that; with the page's markup it gives an edited version. Null = too few paragraphs, or it has selected.
 */
export function workOnPage(
  lines: readonly string[],
  step: Passage | { html: string },
): Edit | null {
  const LEAST_PARAGRAPHS = 8;
  const LEAST_LENGTH = 60;
  const normal = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const paragraphsOf = (root: Document): HTMLElement[] => {
    const wanted = new Set(lines.filter((line) => line.length >= LEAST_LENGTH).map(normal));
    const found = [...root.querySelectorAll<HTMLElement>('p')];
    const texts = found.map((element) => normal(element.textContent));
    return found.filter((_, index) => {
      const text = texts[index] ?? '';
      return wanted.has(text) && texts.indexOf(text) === texts.lastIndexOf(text);
    });
  };
  const textNodes = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
    return nodes;
  };
  /** A range of the words that an element's text has between the offsets. */
  const rangeIn = (element: Element, start: number, end: number): Range => {
    const range = document.createRange();
    let before = 0;
    for (const node of textNodes(element)) {
      const after = before + node.length;
      if (start >= before && start < after) range.setStart(node, start - before);
      if (end > before && end <= after) range.setEnd(node, end - before);
      before = after;
    }
    return range;
  };
  const segments = (text: string, granularity: 'sentence' | 'word') => [
    ...new Intl.Segmenter(undefined, { granularity }).segment(text),
  ];
  const longest = (words: readonly string[]) =>
    words.reduce((best, word) => (word.length > best.length ? word : best), '');
  /** The first sentence that says something, without blanks around it. */
  const sentenceOf = (element: Element) => {
    const text = element.textContent ?? '';
    const all = segments(text, 'sentence').filter(({ segment }) => segment.trim().length > 20);
    const { index = 0, segment = text } = all[0] ?? {};
    const start = index + segment.length - segment.trimStart().length;
    return { start, end: start + segment.trim().length };
  };
  const whole = (element: Element) => {
    const text = element.textContent ?? '';
    const start = text.length - text.trimStart().length;
    return { start, end: start + text.trim().length };
  };
  /** Words in a link or other inline element, else the longest word. */
  const pieceOf = (element: Element): Range => {
    const inline = [...element.querySelectorAll('a, b, strong, em, i')].find(
      ({ textContent }) => normal(textContent).length > 3,
    );
    if (inline !== undefined) return rangeIn(inline, whole(inline).start, whole(inline).end);
    const text = element.textContent ?? '';
    const words = segments(text, 'word').filter(({ isWordLike }) => isWordLike);
    const word = longest(words.map(({ segment }) => segment));
    const at = text.indexOf(word);
    return rangeIn(element, at, at + word.length);
  };

  const shown = paragraphsOf(document);
  if (shown.length < LEAST_PARAGRAPHS) return null;
  const [first, second, third, fourth, fifth, sixth] = shown;
  if (!first || !second || !third || !fourth || !fifth || !sixth) return null;
  const sentence = (element: Element) => {
    const { start, end } = sentenceOf(element);
    return rangeIn(element, start, end);
  };
  const across = sentence(third);
  const fourthSentence = sentenceOf(fourth);
  const acrossEnd = rangeIn(fourth, whole(fourth).start, fourthSentence.end);
  across.setEnd(acrossEnd.endContainer, acrossEnd.endOffset);
  const ranges: Readonly<Record<Passage, Range>> = {
    piece: pieceOf(first),
    reworded: sentence(second),
    across,
    deleted: sentence(fifth),
    moved: rangeIn(sixth, whole(sixth).start, whole(sixth).end),
  };
  if (typeof step === 'string') {
    const { startContainer, startOffset, endContainer, endOffset } = ranges[step];
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return null;
  }

  const before = Object.fromEntries(
    Object.entries(ranges).map(([passage, range]) => [passage, range.toString()]),
  ) as Words;
  const edited = new DOMParser().parseFromString(step.html, 'text/html');
  const served = paragraphsOf(edited);
  const twin = (element: Element) =>
    served.find(({ textContent }) => normal(textContent) === normal(element.textContent));
  const twins = [first, second, fifth, sixth, shown.at(-1)].map((each) => each && twin(each));
  const [firstTwin, secondTwin, fifthTwin, sixthTwin, lastTwin] = twins;
  if (!firstTwin || !secondTwin || !fifthTwin || !sixthTwin || !lastTwin) return null;
  const words = segments(before.reworded, 'word').filter(({ isWordLike }) => isWordLike);
  const word = longest(words.slice(1, -1).map(({ segment }) => segment));
  const node = textNodes(secondTwin).find((text) => text.data.includes(word));
  const isHan = /\p{Script=Han}/u.test(word);
  if (word === '' || node === undefined) return null;
  const other = isHan ? '另有说法' : 'otherwise';
  node.data = node.data.replace(word, other);
  const added = edited.createElement('p');
  added.textContent =
    'Added by the editors: a note of two sentences. It says nothing of importance.';
  firstTwin.before(added);
  fifthTwin.remove();
  lastTwin.after(sixthTwin);
  return {
    html: `<!doctype html>${edited.documentElement.outerHTML}`,
    before,
    now: { ...before, reworded: before.reworded.replace(word, other) },
  };
}
