/** Characters of one script; beyond it is data, not a description of the page. */
const MAX_SCRIPT = 500_000;

const OPENING = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/;
const CLOSING = /(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>|;)$/;

/**
 * JSON as sites write it: comment marks around it, raw line breaks in strings, commas too many, a quote left open before
 * a line break, more than one document. Null = it cannot be read without guessing.
 */
export function parseLeniently(text: string): unknown {
  if (text.length > MAX_SCRIPT) return null;
  const bare = text.trim().replace(OPENING, '').replace(CLOSING, '').trim();
  if (bare === '') return null;
  const repairs = [
    () => bare,
    () => escapeControls(bare),
    () => withoutLooseCommas(escapeControls(bare)),
    () => withoutLooseCommas(escapeControls(escapeInnerQuotes(bare))),
    () => `[${withoutLooseCommas(escapeControls(bare)).replace(/\}\s*\{/g, '},{')}]`,
  ];
  for (const repair of repairs) {
    try {
      return JSON.parse(repair());
    } catch {
      // The next, more lenient repair; a page whose data cannot be read is read without it.
    }
  }
  return null;
}

/** Line breaks and tabs stand for themselves in what people write, and mean nothing between JSON's tokens. */
function escapeControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\');
}

function withoutLooseCommas(text: string): string {
  return text.replace(/,(?=\s*[,}\]])/g, '').replace(/([{[])\s*,/g, '$1');
}

/** A quote inside a string on a line of its own `"name": "…",`, the form that templates give. */
function escapeInnerQuotes(text: string): string {
  return text.replace(
    /^(\s*"[@\w:-]+"\s*:\s*")(.*)("\s*,?\s*)$/gm,
    (_, start: string, value: string, end: string) =>
      `${start}${value.replace(/(?<!\\)"/g, '\\"')}${end}`,
  );
}
