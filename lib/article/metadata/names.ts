import type { Person } from '../article';

/** Words that stand before a name in a byline. */
const BY =
  /^(?:by|von|par|por|di|da|door|av|af|od|текст|автор|written by|reporting by|words by|作者|记者|文\s*[/／|]|撰文|采写|报道)\s*[:：]?\s*/i;

/** Those who edit are not those who write. */
const EDITOR =
  /^(?:editor|editing|edited|redaktion|réviseur|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|監製|监制)/i;

const SEPARATOR = /\s*(?:,|、|，|;|；|\||&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/i;

const MAX_NAME = 80;

/** The people that a byline names, without editors, titles and addresses. */
export function peopleOf(byline: string): readonly Person[] {
  if (EDITOR.test(byline.trim())) return [];
  const names = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .split(SEPARATOR)
    .map((name) => cleanName(name))
    .filter((name) => name !== null);
  return [...new Set(names)].map((name) => ({ name }));
}

/** One name as it should be cited; null = this is none. */
export function cleanName(written: string): string | null {
  const name = written.trim().replace(BY, '').replace(/^@/, '').trim();
  const isAddress = /^https?:|@.+\./.test(name);
  if (name === '' || name.length > MAX_NAME || isAddress || EDITOR.test(name)) return null;
  return /\p{L}/u.test(name) ? name : null;
}
