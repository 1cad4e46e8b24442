/** Characters that can begin or end syntax anywhere in a line of CommonMark, GFM or Obsidian. */
const INLINE = /[\\`*_[\]<>~=|$#^{}!&]/g;

/**
 * Text that shows as it is in CommonMark, GFM and Obsidian: nothing in it becomes syntax. Line breaks are kept as hard
 * ones.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(INLINE, '\\$&').split('\n').map(escapeLineStart).join('\\\n');
}

/** What would make a line a list, a heading, a rule, a setext underline, a fence or front matter. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)([-+])(?=\s|$|-)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(-)/, '$1\\$2')
    .replace(/^(?: {4,}|\t)/, '');
}

/** An address for a Markdown link's parentheses. */
export function markdownAddress(url: string): string {
  return `<${url.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`;
}
