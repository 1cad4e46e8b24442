const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const TOKEN = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}_])+`, 'gu');
/** Blocks of at least so many tokens are told by their 4-grams; shorter ones need the truth's own line, or company. */
const SHINGLE = 4;
const COMPANY = 3;

export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(TOKEN) ?? [];
}

/** For each block, the share of it that the truth holds: 0..1. */
export function labelBlocks(blocks: readonly (readonly string[])[], truth: string): number[] {
  const lines = new Set(truth.split('\n').map((line) => tokensOf(line).join(' ')));
  const all = tokensOf(truth);
  const shingles = new Set(all.map((_, index) => all.slice(index, index + SHINGLE).join(' ')));
  const whole = ` ${all.join(' ')} `;
  const labels = blocks.map((tokens) => {
    if (lines.has(tokens.join(' ')) && tokens.length > 0) return 1;
    if (tokens.length < SHINGLE) return 0;
    let hits = 0;
    for (let index = 0; index + SHINGLE <= tokens.length; index++) {
      if (shingles.has(tokens.slice(index, index + SHINGLE).join(' '))) hits++;
    }
    return hits / (tokens.length - SHINGLE + 1);
  });
  return labels.map((label, index) => {
    const tokens = blocks[index] ?? [];
    if (label > 0 || tokens.length >= SHINGLE || tokens.length === 0) return label;
    const near = labels.slice(Math.max(0, index - COMPANY), index + COMPANY + 1);
    const company = near.filter((other) => other > 0.5).length >= 2;
    return company && whole.includes(` ${tokens.join(' ')} `) ? 1 : 0;
  });
}
