import type { Person } from '../article';
import { chineseEditorsIn } from './chinese-bylines';
import { type JsonLdNode, type LinkedData, listOf, nodeOf, textOf } from './json-ld';
import { looksLikeName, peopleOf } from './names';
import type { PageLines } from './page-lines';
import { squeeze } from './plain-text';

/**
 * Lines in which editors are named, the names in the first group, each behind a sign without which it cannot be. Reuters'
 * closes a text: `(Reporting by …; Editing by …)`.
 */
const CREDITS: readonly (readonly [sign: RegExp, credit: RegExp])[] = [
  [/edit/i, /\b(?:editing|edited) by\s+([^;)\n]{3,120})/iu],
  [
    /[:：]/,
    /^\s*(?:redaktion|redigering|redaktør|redacteur|réd\.|édité par|editado por|a cura di|edición|edição|редактор|toimittaja)\s*[:：]\s*([^;\n]{3,120})/iu,
  ],
];
/** The signs of both, or of a Chinese line that names editors; nearly all lines are done with it. */
const ANY_SIGN = /edit|[:：编編校审班制]/i;
const MAX_LINE = 1000;

/** Who edited or checked the text, as the page's data and its lines (see `editorsOn`) name them. */
export function editorsOf(
  nodes: readonly JsonLdNode[],
  data: LinkedData,
  printedNames: ReadonlySet<string>,
): readonly Person[] {
  const declared = nodes.flatMap((node) =>
    listOf(node.editor).flatMap((value) =>
      peopleOf(textOf(nodeOf(data, value)?.name ?? value) ?? ''),
    ),
  );
  const printed = [...printedNames].map((name) => ({ name }));
  const seen = new Set<string>();
  return [...declared, ...printed].filter(({ name }) => {
    const key = squeeze(name);
    return !seen.has(key) && seen.add(key);
  });
}

/** The names that the page's lines give as its editors'; they are never its writers, though its data may say so. */
export function editorsOn(page: PageLines): ReadonlySet<string> {
  return new Set(
    page.lines.flatMap(({ text, length }) =>
      length <= MAX_LINE && ANY_SIGN.test(text) ? editorsIn(text) : [],
    ),
  );
}

/** The editors that one line names. */
export function editorsIn(line: string): readonly string[] {
  const names = CREDITS.flatMap(([sign, credit]) => {
    const list = sign.test(line) ? (credit.exec(line)?.[1] ?? '') : '';
    return peopleOf(list.replace(/[.\s]+$/, '').replace(/\t/g, ' '))
      .map(({ name }) => name)
      .filter(looksLikeName);
  });
  return [...names, ...chineseEditorsIn(line)];
}
