/** Characters of the main text that are read. */
const MOST_CHARACTERS = 8000;

/** Words by which news tells what people said; English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese. */
const SAYING =
  /\b(?:said|says|told|according|sagte|laut|erklärte|selon|déclaré|según|dijo|secondo|afirmou|segundo|zei|volgens)\b|表示|指出|认为|報導|报道|記者|记者|介绍|[「“”„«]/gi;
/** Words by which a page speaks to who reads it, as shops, services and manuals do. */
const ADDRESSING =
  /\b(?:you|your|our|we|click|sign|download|free|buy|order|ihr|ihre|unsere|wir|votre|nous|nuestro|usted|tu)\b|您|我们|点击|下载|购买/gi;
const DATED = /\b(?:19|20)\d\d\b|(?:19|20)\d\d年|\d{1,2}月\d{1,2}日/g;
const PER_WORDS = 40;

/** How the main text speaks: rates per some words, each 0..1. */
export function wordingFeatures(text: string) {
  const read = text.slice(0, MOST_CHARACTERS);
  const parts = Math.max(1, read.length / 6 / PER_WORDS);
  const rate = (pattern: RegExp) => Math.min(1, (read.match(pattern)?.length ?? 0) / parts);
  return { saying: rate(SAYING), addressing: rate(ADDRESSING), dated: rate(DATED) };
}
