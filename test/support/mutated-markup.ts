import { choices } from './seeded';

export type Markup = { readonly id: string; readonly html: string };

/** What parsers have been led astray by. */
const WRAPPERS: readonly (readonly [string, string])[] = [
  ...(['svg', 'math', 'table', 'select', 'noscript', 'template', 'textarea', 'title'] as const),
  ...(['style', 'xmp', 'option', 'form', 'a', 'p', 'iframe', 'plaintext', 'frameset'] as const),
].map((tag) => [`<${tag}>`, `</${tag}>`] as const);
const NESTED: readonly (readonly [string, string])[] = [
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<math><mtext><table><mglyph><style>', '</style></mglyph></table></mtext></math>'],
  ['<form><math><mtext></form><form>', '</form></mtext></math>'],
];
const SCRAPS: readonly string[] = [
  ...['<!--', '-->', '--!>', '<![CDATA[', ']]>', '</', '<', '>', '"', "'", '`', '/', '=', '\0'],
  ...['\t', '\n', '\f', '&#0;', '&Tab;', '&colon;', '&lt;', '&quot;', '&#x3c;', '&NewLine;'],
  ...['\u00a0', '\u2028', '\ufeff', '\u202e', '\ud800', '</style>', '</title>', '</template>'],
];
/** Of one piece of markup, at most; longer ones say nothing new. */
const LONGEST = 4000;

/** Markup made from other markup: cut, joined, wrapped and sprinkled; the same for the same seed. */
export function mutatedMarkup(
  seed: number,
  from: readonly Markup[],
  count: number,
): readonly Markup[] {
  const { chance, below, pick } = choices(seed);
  const wrap = (html: string, [start, end]: readonly [string, string]) =>
    chance() < 0.5 ? `${start}${html}${end}` : `${start}${html}`;
  const changes: readonly ((html: string) => string)[] = [
    (html) => wrap(html, pick(WRAPPERS)),
    (html) => wrap(html, pick(NESTED)),
    (html) => html.slice(0, below(html.length + 1)) + pick(from).html,
    (html) => {
      const at = below(html.length + 1);
      return html.slice(0, at) + pick(from).html + html.slice(at);
    },
    (html) => {
      const at = below(html.length + 1);
      return html.slice(0, at) + pick(SCRAPS) + html.slice(at);
    },
    (html) => {
      const at = below(html.length + 1);
      return html.slice(0, at) + html.slice(at + 1 + below(8));
    },
    (html) => {
      const at = below(html.length + 1);
      return html + html.slice(at, at + 40);
    },
    (html) => html.replace(/[a-z]/gi, (letter) => (chance() < 0.3 ? letter.toUpperCase() : letter)),
  ];
  return Array.from({ length: count }, (_, index) => {
    const { id, html } = pick(from);
    let changed = html;
    for (let turn = 0; turn <= below(4); turn++) changed = pick(changes)(changed).slice(0, LONGEST);
    return { id: `${index}-${id}`, html: changed };
  });
}
