import { assertNever } from '@/lib/base/assert-never';

/** How passages with one label look. The layer `page` does not know labels, only how they are drawn. */
export type HighlightLook = {
  /** Name in the highlight registry; the page can read it, so it must mean nothing. */
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly mark: 'tint' | 'underline' | 'double' | 'dotted' | 'dashed' | 'wavy';
};

/** Share of the label's colour over the page's own; low enough for black text on white and white text on black. */
const TINT_SHARE = 38;
const UNDER_LINE_SHARE = 16;
const EMPHASIS_SHARE = 60;

/**
 * The style sheet for the looks, and for the passage that is emphasised at the moment. Colours are mixed with
 * transparency, so that the page's text keeps its contrast on white, sepia and black.
 */
export function highlightStyle(looks: readonly HighlightLook[], emphasisName: string): string {
  const rules = looks.map(({ name, color, mark }) => `::highlight(${name}){${drawn(mark, color)}}`);
  return [...rules, `::highlight(${emphasisName}){${tint('#e6a700', EMPHASIS_SHARE)}}`].join('\n');
}

function drawn(mark: HighlightLook['mark'], color: string): string {
  switch (mark) {
    case 'tint':
      return tint(color, TINT_SHARE);
    case 'underline':
      return underlined('solid', color);
    case 'double':
    case 'dotted':
    case 'dashed':
    case 'wavy':
      return underlined(mark, color);
    default:
      return assertNever(mark);
  }
}

function tint(color: string, share: number): string {
  return `background-color:color-mix(in srgb,${color} ${share}%,transparent);`;
}

function underlined(line: string, color: string): string {
  return `${tint(color, UNDER_LINE_SHARE)}text-decoration:underline ${line} ${color} 2px;`;
}
