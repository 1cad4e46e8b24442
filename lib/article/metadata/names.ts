import type { Person } from '../article';
import { LETTERS } from '../letter-ranges';
import { AGENCIES, BY_WORD, isByWordAlone, ORGANISATION, OTHER_ROLE } from './byline-words';
import { chineseWritersIn } from './chinese-bylines';
import { plainLine } from './plain-text';

const MAX_NAME = 60;
/** Signs and words between the names of a list. */
const SEPARATOR =
  /\s*(?:[,;|•·／\t、，；]|\s\/\s|&|\+)\s*|\s+(?:and|und|et|og|och|ja|y|en|e|и|та|و|with|mit|sowie)\s+(?=\S)/iu;
/** What stands behind a name and is not part of it. */
const AFTER_NAME = [
  /\s*[([（【].*$/u,
  /\s*,?\s*(?:\d{1,2}[.:/]\d{1,2}.*|\b(?:19|20)\d\d\b.*)$/u,
  /\s*(?:기자|특파원|記者|记者|さん)(?:\s.*)?$/u,
  /\s+[-–—|]\s+.*$/u,
  /\s+(?:für|for|in|at|aus|from)\s+\p{Lu}.*$/u,
  /\s+@\S+.*$/u,
];
/** What links to an author's page say before the name. */
const ALL_POSTS_BY =
  /^.*\b(?:posts?|articles?|stories|beiträge|artikel|entradas|publicaciones|articoli|berichten|innlegg)\s+(?:by|from|von|de|di|par|por|van|av)\s+/i;
/** Academic degrees after a name, and titles of courtesy. */
const DEGREE =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?sc\.?|b\.?a\.?|b\.?sc\.?|r\.?d\.?|r\.?n\.?|dr\.?|prof\.?|jr\.?|sr\.?|esq\.?|mph|mba|ll\.?m\.?|ii|iii)$/i;
/** Functions that stand in the list like names. */
const FUNCTION =
  /^(?:(?:[^\s-]+[\s-])*(?:(?:reporter|correspondent|editor|writer|journalist|columnist|contributor)s?|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|chefredakteur(?:in)?|volontär(?:in)?|producer|analyst|specialist|fellow)|politik|wirtschaft|sport|kultur|lokales|unknown|anonymous|admin|administrator|author|share|follow|email|e-mail|twitter|facebook|opens? in .*|mehr.*|updated.*|published.*|posted.*|name|null|undefined|n\/a|guest|gast|nachrichtenagentur|news agency|freelance(?:r)?|(?:veröffentlicht|geschrieben|gepostet|verfasst|erstellt|posted|published|publicado|publié|pubblicato|opublikowano|postado|gepubliceerd|geplaatst)\b.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|未知|匿名|佚名|.*(?:作者|记者|記者|编辑|栏目组))$/i;

/** Professions, which tell only behind a name: an account may be called by one. */
const PROFESSION =
  /(?:^|[\s-])(?:experts?|attorneys?|lawyers?|advis[eo]rs?|consultants?|(?:co-?)?founders?|ceo|cto|presidents?|managers?|directors?|strategists?|researchers?|nutritionists?|dietitians?|coach|officer)$/i;
/** What stands beside names like one: controls, labels, days, and what a template left. */
const NO_PERSON =
  /^(?:(?:full|short|read|author) (?:bio|more)\b.*|(?:read|see|view|learn|find out) (?:about|more|all|full|profile)\b.*|(?:share|follow|join|subscribe|contact|about|sign up|meet (?:the|our|your))\b.*|the (?:author|writer|editor)s?|(?:written|reviewed|edited|posted|published|updated) by|last (?:updated|modified)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|(?:page|site|post|author)(?:\.[a-z_]+)+)$/i;

/** The people (and organisations) that a byline names, without the word before them, their functions and addresses. */
export function peopleOf(byline: string): readonly Person[] {
  const line = plainTabs(byline);
  if (line === '' || OTHER_ROLE.test(line)) return [];
  const credited = /[记記]者/.test(line) ? chineseWritersIn(line) : [];
  if (credited.length > 0) return credited.map((name) => ({ name }));
  const names: string[] = [];
  for (const part of line.replace(BY_WORD, '').split(SEPARATOR)) {
    const name = cleanName(part);
    const isProfession = name !== null && names.length > 0 && PROFESSION.test(name);
    if (name !== null && !isProfession && !names.includes(name)) names.push(name);
  }
  return names.map((name) => ({ name }));
}

/** One name as it should be cited; null = this is none. */
export function cleanName(written: string): string | null {
  let name = plainLine(written)
    .replace(BY_WORD, '')
    .replace(/^@(?=\w)/, '');
  name = name.replace(ALL_POSTS_BY, '');
  if (OTHER_ROLE.test(name)) return null;
  for (const after of AFTER_NAME) name = name.replace(after, '');
  name = name.replace(/^[\s:：\-–—|·•*,"“]+|[\s:：\-–—|·•*,"”]+$/g, '').trim();
  const isAddress = /^(?:https?:|javascript:|data:|file:|mailto:|www\.)|^[^@]*@.+\.|^\d+$/i.test(
    name,
  );
  if (name === '' || name.length > MAX_NAME || isAddress || DEGREE.test(name)) return null;
  if (FUNCTION.test(name) || NO_PERSON.test(name)) return null;
  if (OTHER_ROLE.test(name) || isByWordAlone(name)) return null;
  return /\p{L}/u.test(name) ? name : null;
}

/** The name where the text is that of one person; null = it is none, or an organisation's. */
export function personNamed(written: string): string | null {
  const name = cleanName(written);
  return name !== null && looksLikeName(name) && !isOrganisation(name) ? name : null;
}

/** Whether a name is that of an organisation, as far as its words tell. */
export function isOrganisation(name: string): boolean {
  return (
    ORGANISATION.test(name) ||
    name
      .toLowerCase()
      .split(/[/\s]/)
      .every((part) => AGENCIES.has(part))
  );
}

/** Whether a text can be a person's name: a few words that begin with capitals, or a short one of a script without them. */
export function looksLikeName(text: string): boolean {
  if (text.length > 50 || /\d|[!?:;"“”«»]|\.{2}/.test(text)) return false;
  if (/^(?:[\p{sc=Han}·]{2,5}|\p{sc=Hangul}{2,4})$/u.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const capital = words.filter(beginsName).length;
  const particles = words.filter((word) =>
    /^(?:de|da|di|del|der|den|van|von|zu|la|le|el|al|bin|ibn|dos|das|do|y|af|av|ter|ten|du|d'|mc)$/iu.test(
      word,
    ),
  ).length;
  return capital >= 1 && capital + particles >= words.length && words.length >= 2;
}

const LETTER = new RegExp(`^[${LETTERS}]`);

/** Whether a word begins with a capital, or with a letter of a script without them. */
function beginsName(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase() || (first === first.toUpperCase() && LETTER.test(first));
}

function plainTabs(text: string): string {
  return text
    .split(/[\t\n]/)
    .map(plainLine)
    .filter((part) => part !== '')
    .join('\t');
}
