import { assertNever } from '@/lib/base/assert-never';

/** How passages with one label look. The layer `page` does not know labels, only how they are drawn. */
export type HighlightLook = {
  /** Names in the highlight registry; the page can read them, so they must mean nothing. All are drawn alike. */
  readonly names: readonly string[];
  /** `#rrggbb` */
  readonly color: string;
  readonly mark: 'tint' | 'underline' | 'double' | 'dotted' | 'dashed' | 'wavy';
};

/** Share of the label's colour over the page's own; low enough for black text on white and white text on black. */
const TINT_SHARE = 38;
const UNDER_LINE_SHARE = 16;
const EMPHASIS_SHARE = 60;
/** Share of the label's colour in its line; the rest is the text's, so that the line shows on light and dark pages. */
const LINE_SHARE = 80;

/**
 * The style sheet for the looks, and for the passage that is emphasised at the moment. Colours are mixed with
 * transparency, so that the page's text keeps its contrast on white, sepia and black, and overlaps show.
 */
export function highlightStyle(looks: readonly HighlightLook[], emphasisName: string): string {
  const rules = looks.map(({ names, color, mark }) => ruleOf(names, drawn(mark, color)));
  const printed = looks
    .filter(({ mark }) => mark === 'tint')
    .map(({ names, color }) => ruleOf(names, lined('solid', color)));
  return [
    ...rules,
    ruleOf([emphasisName], tint('#e6a700', EMPHASIS_SHARE)),
    // Browsers leave backgrounds out when they print.
    `@media print{${printed.join('')}}`,
  ].join('\n');
}

/** The declarations that draw one passage in print, with its ground for those who print grounds too. */
export function printedLook({ color, mark }: Pick<HighlightLook, 'color' | 'mark'>): string {
  return drawn(mark, color) + (mark === 'tint' ? lined('solid', color) : '');
}

function ruleOf(names: readonly string[], declarations: string): string {
  return `${names.map((name) => `::highlight(${name})`).join()}{${declarations}}`;
}

function drawn(mark: HighlightLook['mark'], color: string): string {
  switch (mark) {
    case 'tint':
      return tint(color, TINT_SHARE);
    case 'underline':
      return tint(color, UNDER_LINE_SHARE) + lined('solid', color);
    case 'double':
    case 'dotted':
    case 'dashed':
    case 'wavy':
      return tint(color, UNDER_LINE_SHARE) + lined(mark, color);
    default:
      return assertNever(mark);
  }
}

function tint(color: string, share: number): string {
  return `background-color:color-mix(in srgb,${color} ${share}%,transparent);`;
}

function lined(line: string, color: string): string {
  return `text-decoration:underline ${line} color-mix(in srgb,${color} ${LINE_SHARE}%,currentcolor) 2px;`;
}
