/** First code points of the decimal digits of scripts whose news print them: Arabic, Persian, Indic, Thai, Lao, Burmese, Khmer. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x1040, 0x17e0, 0xff10,
];

const digitOf: ReadonlyMap<string, string> = new Map(
  ZEROS.flatMap((zero) =>
    Array.from(
      { length: 10 },
      (_, digit) => [String.fromCodePoint(zero + digit), String(digit)] as const,
    ),
  ),
);

/** Full-width marks of dates and times, and the marks of writing direction between them. */
const MARKS: Readonly<Record<string, string>> = {
  '：': ':',
  '／': '/',
  '－': '-',
  '．': '.',
  '，': ',',
  '（': '(',
  '）': ')',
};

/** Latin text without anything of those. */
const PLAIN = /^[\0-\x9f\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** The text with every decimal digit as 0 to 9 and marks in one width, so that dates read the same in all scripts. */
export function withLatinDigits(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g, '')
    .replace(/[\u00a0\u3000\u2002-\u200a\u202f]/g, ' ')
    .replace(/\p{Nd}|[：／－．，（）]/gu, (sign) => digitOf.get(sign) ?? MARKS[sign] ?? sign);
}
