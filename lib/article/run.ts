import type { Block, Container, Piece } from './block';
import { addText, emptyMeasure, type TextMeasure } from './text-measure';

/** A block that is being gathered. */
export type Run = {
  readonly pieces: Piece[];
  /** Null = none. */
  joined: number[] | null;
  link: Element | null;
  lastLink: Element | null;
  readonly measure: TextMeasure;
  linkWords: number;
  links: number;
  breaks: number;
  emphasisWords: number;
  /** A line break came, and no text since. */
  broken: boolean;
};

export function emptyRun(): Run {
  return {
    pieces: [],
    joined: null,
    link: null,
    lastLink: null,
    measure: emptyMeasure(),
    linkWords: 0,
    links: 0,
    breaks: 0,
    emphasisWords: 0,
    broken: false,
  };
}

const NONE: readonly number[] = [];

type TextScope = { readonly link: Element | null; readonly emphasis: boolean };

/** Measures one more piece of text; false = there is nothing to see in it. */
export function takeWords(run: Run, text: string, { link, emphasis }: TextScope): boolean {
  const { measure } = run;
  const wordsBefore = measure.words;
  const isFirst = measure.characters === 0;
  if (!addText(measure, text)) return false;
  run.broken = false;
  if (isFirst) run.link = link;
  const words = measure.words - wordsBefore;
  if (emphasis) run.emphasisWords += words;
  if (link === null) return true;
  run.linkWords += words;
  if (run.lastLink !== link) run.links++;
  run.lastLink = link;
  return true;
}

/** Takes in a line break; false = it is the second and ends the block. */
export function breakRun(run: Run, isPreformatted: boolean): boolean {
  if (!isPreformatted && run.measure.characters === 0) {
    run.pieces.length = 0;
    run.joined = null;
    return true;
  }
  if (!isPreformatted && run.broken) return false;
  run.pieces.push('break');
  run.breaks++;
  run.broken = true;
  return true;
}

/** Notes that the next piece goes on from the last one. */
export function joinNext(run: Run): void {
  run.joined ??= [];
  run.joined.push(run.pieces.length);
}

/** The block that was gathered. */
export function blockOf(run: Run, container: Container, index: number): Block {
  const { pieces, joined, link, measure, linkWords, links, breaks, emphasisWords } = run;
  return {
    index,
    container,
    pieces,
    joined: joined ?? NONE,
    link,
    measure,
    linkWords,
    links,
    breaks,
    emphasisWords,
  };
}
