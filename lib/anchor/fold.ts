/** Characters that NFKC keeps apart although an editor's system swaps them freely. */
const SAME_CHARACTER: ReadonlyMap<string, string> = new Map(
  [
    ['"', '“”„‟«»「」〝〞＂'],
    ["'", '‘’‚‛‹›『』`´ʼ＇'],
    ['-', '‐‑‒–—―−－'],
    ['.', '。｡．'],
    [',', '、､，'],
    ['·', '•・‧∙'],
  ].flatMap(([folded = '', variants = '']) => [...variants].map((variant) => [variant, folded])),
);

const ONLY_ASCII = /^[\0-\x7f]*$/;
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|\u200d|\ufe0f/g;

/**
 * The form in which words are compared: case, width, kinds of quotes and dashes, and invisible characters do not count.
 * `''` = there is nothing visible in it.
 */
export function foldWord(word: string): string {
  if (ONLY_ASCII.test(word)) return SAME_CHARACTER.get(word) ?? word.toLowerCase();
  const visible = word.replace(INVISIBLE, '');
  const folded = SAME_CHARACTER.get(visible) ?? visible.normalize('NFKC').toLowerCase();
  return SAME_CHARACTER.get(folded) ?? folded;
}
