import { type JsonLdNode, listOf, textOf } from './json-ld';
import type { PageLines } from './page-lines';

/** How papers open a note of correction, a clarification, a note of the editors or of an update. */
const NOTE = new RegExp(
  `^[\\s*•–—-]*(?:${[
    "corrections?(?: \\([^)]*\\))?\\s*[:：—–-]|correction,? [a-z]+ \\d|clarifications?\\s*[:：]|editor[’']?s[’']? note\\s*[:：—–-]|erratum\\b",
    '(?:this|the) (?:article|story|piece|report|headline|page|post)[^.]{0,60} (?:was|were|has been|have been) (?:amended|corrected|updated|edited|changed|revised)\\b',
    '(?:an?|the) (?:earlier|previous|original) version of (?:this|the)\\b',
    'update(?:d)?(?: \\([^)]{1,40}\\)|,? [^:]{1,40})?\\s*[:：]\\s*\\S',
    'korrektur(?:hinweis)?\\s*[:：]|berichtigung\\s*[:：]|richtigstellung\\s*[:：]|(?:anmerkung|hinweis|anm\\.) der redaktion\\s*[:：]|transparenzhinweis\\s*[:：]|in einer früheren (?:version|fassung)\\b',
    'rectificatif\\b|erratum\\b|note de la rédaction\\s*[:：]|mise à jour\\s*[:：]|dans une version précédente\\b',
    'corrección\\s*[:：]|fe de errata\\w*|nota (?:del editor|de la redacción|da redação|della redazione|do editor)\\s*[:：]|correção\\s*[:：]|errata\\s*[:：]|rettifica\\s*[:：]|una versión (?:anterior|previa)\\b',
    'rättelse\\s*[:：]|rettelse\\s*[:：]|correctie\\s*[:：]|rectificatie\\s*[:：]|sprostowanie\\s*[:：]|düzeltme\\s*[:：]|oikaisu\\s*[:：]',
    '(?:исправление|уточнение|поправка|от редакции)\\s*[:：]|تصحيح\\s*[:：]|تصویب\\s*[:：]|תיקון\\s*[:：]',
    '(?:更正|勘误|勘誤|订正|訂正|编者按|編者按|编者注|編者註|更新)(?:说明|說明|启事|啟事)?\\s*[:：】]|[【［](?:更正|勘误|訂正|编者按|編者按|更新)[】］]|訂正\\s|(?:정정|바로잡습니다|알립니다)',
  ].join('|')})`,
  'i',
);
/** How each of them begins: nearly all lines are done with it, and the whole pattern takes milliseconds to compile. */
const BEGINNING =
  /^[\s*•–—-]*(?:corr|clar|edit|err|th|an?\b|updat|korr|ber|rich|anm|hinw|trans|in einer f|rect|not|mise|dans une|fe de|rett|una v|rätt|sprost|düz|oik|испр|уточ|попр|от ред|تص|תיק|[更勘订訂编編【［정바알])/i;
/** A note printed only with the date of an update (`Updated: 21.12.2021, 20:12`) is no note. */
const ONLY_DATE =
  /^(?=[^\d]*\d)[\p{L}\s]*[:：]?[\s\d.,:/()–-]*(?:\p{L}{0,10}[\s\d.,:/()–-]*){0,4}$/u;
const SHORTEST_NOTE = 24;
const MAX_NOTE = 1000;
const MOST_NOTES = 20;

/** Whether a line is a note on what was wrong or is new in the text. */
export function isCorrection(text: string): boolean {
  if (text.length > MAX_NOTE || !BEGINNING.test(text)) return false;
  if (!NOTE.test(text) || ONLY_DATE.test(text)) return false;
  return text.length >= SHORTEST_NOTE || /\p{sc=Han}|\p{sc=Hangul}/u.test(text);
}

/** The corrections and notes of the editors, of the page's data and as its lines print them. */
export function correctionsOn(page: PageLines, nodes: readonly JsonLdNode[]): readonly string[] {
  const declared = nodes.flatMap((node) =>
    listOf(node.correction).map((value) => textOf((value as JsonLdNode | null)?.text ?? value)),
  );
  const printed = page.lines
    .filter(({ isAside, length }) => !isAside && length <= MAX_NOTE)
    .map(({ text }) => text.replace(/\t/g, ' '))
    .filter(isCorrection);
  const notes = [...declared, ...printed].filter((note) => note !== null);
  return [...new Set(notes)].slice(0, MOST_NOTES);
}
