import { inOneLine } from '../one-line';

/** Named character references that sites leave in their JSON-LD and meta tags; numeric ones are decoded by rule. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
  ...{ agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', aring: 'å', aelig: 'æ', ccedil: 'ç' },
  ...{ egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î' },
  ...{ iuml: 'ï', ntilde: 'ñ', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', oslash: 'ø' },
  ...{ ugrave: 'ù', uacute: 'ú', ucirc: 'û', Aring: 'Å', Oslash: 'Ø', Eacute: 'É', AElig: 'Æ' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', bdquo: '„', sbquo: '‚', laquo: '«' },
  ...{
    raquo: '»',
    ndash: '–',
    mdash: '—',
    middot: '·',
    bull: '•',
    euro: '€',
    copy: '©',
    ensp: ' ',
  },
};
const MAX_CODE_POINT = 0x10ffff;

/** The text with character references that were escaped once too often decoded; unknown ones stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...found) => {
    const [decimal, hexadecimal, name] = found as readonly (string | undefined)[];
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code > 0 && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

/** One line: references decoded, tags of stray markup dropped, white space (also soft hyphens) settled. */
export function plainLine(text: string): string {
  const decoded = decodeReferences(text);
  const bare = decoded.includes('<') ? decoded.replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ') : decoded;
  return inOneLine(bare.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''));
}

/** Most letters of Europe, China, Japan and Korea, and the commonest marks beside them. */
const COMMON =
  /^[\0-\x7f\xab\xb7\xbb\xc0-\u024f\u0400-\u0481\u048a-\u052f\u2013-\u201f\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** Of these, all that are white space, marks or signs. */
const COMMON_MARKS =
  /[\t-\r -/:-@[-`{-~\xab\xb7\xbb\xd7\xf7\u2013-\u201f\u3001-\u3003\u3008-\u3011]+/g;

/** What is left to compare two spellings by: letters and digits, in one width and case. */
export function squeeze(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  // The properties have hundreds of ranges, which take long to compile: few pages need them.
  return lower.replace(COMMON.test(lower) ? COMMON_MARKS : /[\s\p{P}\p{S}\p{Cf}]+/gu, '');
}
