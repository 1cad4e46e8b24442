import fc from 'fast-check';
import { alignTexts } from '@/lib/anchor/align';
import { describeSpan } from '@/lib/anchor/describe';
import { linkInOrder } from '@/lib/anchor/link-blocks';
import { locateSpan } from '@/lib/anchor/locate';
import type { Located } from '@/lib/anchor/located';
import { emptyVocabulary, type Tokens, tokenize } from '@/lib/anchor/tokens';
import { link, UNLINKED, unlinked, type WordLinks } from '@/lib/anchor/word-links';

/* Invented news in three scripts, and ways to ask what became of their words. */

const english = [
  'The harbour office of Ostby reopened the old ferry line on Monday after two winters of repairs.',
  '“Nobody believed that the slipway would hold,” said Mara Lindqvist, who runs the ticket booth.',
  'The council paid 4.2 million crowns, a third more than the first estimate of 2021.',
  'Commuters from the northern islands now reach the market square in eleven minutes.',
  'Critics point out that the winter timetable still leaves the school without a morning boat.',
].join('\n');

const chinese = [
  '临江港务局周一宣布，停航两个冬天的老渡轮航线恢复运营。',
  '“没人相信那条滑道还能用，”售票处负责人林若溪说。',
  '市议会共支付四百二十万元，比二〇二一年的首次估算多出三分之一。',
  '北部岛屿的通勤者如今只需十一分钟便可抵达集市广场。',
  '批评者指出，冬季时刻表仍然没有为学校安排早班船。',
].join('\n');

const arabic = [
  'أعاد مكتب الميناء في أوستبي فتح خط العبّارة القديم يوم الاثنين بعد شتاءين من الإصلاحات.',
  'قالت مارا لندكفست التي تدير شباك التذاكر إن أحدًا لم يصدق أن المزلقة ستصمد.',
  'دفع المجلس أربعة ملايين كرونة أي بزيادة الثلث عن التقدير الأول لعام ٢٠٢١.',
  'يصل ركاب الجزر الشمالية الآن إلى ساحة السوق في إحدى عشرة دقيقة.',
  'ويشير المنتقدون إلى أن جدول الشتاء يترك المدرسة بلا قارب صباحي.',
].join('\n');

export const newsTexts: readonly { readonly language: string; readonly text: string }[] = [
  { language: 'English', text: english },
  { language: 'Chinese', text: chinese },
  { language: 'Arabic', text: arabic },
];

/** Paragraphs of the three texts, mixed; some come twice. */
export const newsText = fc
  .array(fc.constantFrom(...newsTexts.flatMap(({ text }) => text.split('\n'))), {
    minLength: 1,
    maxLength: 8,
  })
  .map((paragraphs) => paragraphs.join('\n'));

/** Any characters there are, the awkward ones often: halves of pairs, joiners, marks, controls. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'ab. \n渡轮。é', '\u0301', '\u200b', '\u200d', '\ufe0f', '\0', '🚢', '𠮷'),
    fc.constantFrom('\ud83d', '\udea2', '\u00ad', '\u0e33', '\u3000', '\u202e'),
    fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
  ),
  maxLength: 60,
});

/** Half-open span of some of the text's code units. */
export function spanIn(text: string) {
  return fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
}

/** What became of a passage of the old text in the new one; the first `exact` there is. */
export function become(oldText: string, newText: string, exact: string): Located | null {
  const start = oldText.indexOf(exact);
  if (start === -1) throw new Error(`Not in the old text: ${exact}`);
  return locateSpan({
    text: newText,
    selectors: describeSpan(oldText, { start, end: start + exact.length }),
    alignment: alignTexts(oldText, newText),
  });
}

/** Its new words and what happened to them, e.g. `moved: the old ferry`; `gone` = null. */
export function fateOf(oldText: string, newText: string, exact: string): string {
  const located = become(oldText, newText, exact);
  if (located === null) return 'gone';
  return `${located.outcome}: ${newText.slice(located.span.start, located.span.end)}`;
}

export const wordsOf = (text: string): Tokens => tokenize(text, emptyVocabulary());

/** Two texts whose words share their numbers, none linked. */
export function unlinkedTexts(oldText: string, newText: string): WordLinks {
  const vocabulary = emptyVocabulary();
  return unlinked(tokenize(oldText, vocabulary), tokenize(newText, vocabulary));
}

/** Links given pairs of word indexes. */
export function linkedTexts(
  oldText: string,
  newText: string,
  pairs: readonly (readonly [number, number])[],
): WordLinks {
  const links = unlinkedTexts(oldText, newText);
  for (const [oldIndex, newIndex] of pairs) link(links, oldIndex, newIndex);
  return links;
}

/** Links by the common order of the words. */
export function alignedInOrder(oldText: string, newText: string): WordLinks {
  const links = unlinkedTexts(oldText, newText);
  linkInOrder(links);
  return links;
}

export function wordAt({ text, starts, ends }: Tokens, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** `old word>new index` of each link, in order, e.g. `ferry>3`. */
export function pairsOf(links: WordLinks): readonly string[] {
  return [...links.toNew].flatMap((at, index) =>
    at === UNLINKED ? [] : [`${wordAt(links.old, index)}>${at}`],
  );
}
