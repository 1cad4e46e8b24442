import type { Person } from '@/lib/article/article';

/** A name as citations take it apart, or whole where that would be a guess. */
export type NameParts =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

/** Scripts in which the family name comes first and no space tells the parts apart. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words that a person's name does not have. */
const ORGANISATION =
  /(?:^|\s)(?:agency|agencies|associated|association|board|bureau|bbc|cnn|committee|correspondents?|council|daily|desk|editor(?:s|ial)?|foundation|group|inc|institute|journal|magazine|media|ministry|monitor|network|news(?:room|paper)?|office|post|press|radio|reporters?|reuters|service|staff|team|the|times|today|tv|university|wire|writers?)(?:\s|[.,]|$)|[&\d@/]/i;

/** What stands before a family name and belongs to it. */
const PARTICLES = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$/;

/** Family and given name of `Ada Quill` or `Quill, Ada`; organisations, single words and unparted scripts stay whole. */
export function namePartsOf({ name }: Pick<Person, 'name'>): NameParts {
  const whole = name.replace(/\s+/g, ' ').trim();
  if (UNPARTED.test(whole) || ORGANISATION.test(whole)) return { literal: whole };
  const [before = '', after = '', ...more] = whole.split(',').map((part) => part.trim());
  if (more.length > 0) return { literal: whole };
  if (after !== '') return before === '' ? { literal: whole } : { family: before, given: after };
  const words = before.split(' ');
  if (words.length === 1) return { literal: whole };
  const isParticle = (word: string) => PARTICLES.test(word);
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word));
  const at = particle === -1 || particle === words.length - 1 ? words.length - 1 : particle;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
