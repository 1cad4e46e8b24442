import { LETTERS } from '../letter-ranges';

/** Words before a name in a byline, by language; each may be followed by a colon. */
const BY_WORDS = [
  'by|written by|reporting by|words by|story by|text by|posted by|published by|article by|author|authors|reporter',
  'von|text von|ein beitrag von|ein kommentar von|eine analyse von|ein gastbeitrag von|kommentar von|autor|autorin|autoren|autor\\*in|verfasst von|geschrieben von|text',
  'par|publié par|écrit par|rédigé par|auteur',
  'por|escrito por|autor|autora|di|a cura di|scritto da|de la redacción de|da redação',
  'door|geschreven door|auteur|av|af|skrevet av|skrevet af|skriven av|tekst|text|kirjoittaja|teksti',
  'przez|autor tekstu|tekst|napsal|napsala|autor článku|szerző|írta|de către|scris de|autori|pranoi|nga|shkruar nga',
  'yazan|haber|haberi yazan|oleh|penulis|tác giả|theo|ni',
  'автор|авторы|текст|автор статті|автори|от|από|του|της|συντάκτης|γράφει|γράφει ο|γράφει η',
  'بقلم|كتب|كتبت|كاتب|الكاتب|نویسنده|מאת|लेखक|द्वारा|লেখক|โดย|ผู้เขียน',
  '作者|記者|记者|撰文|撰稿|采写|撰写|执笔|文|글|기자|文責',
];
const BY_SOURCE = BY_WORDS.join('|');
/** The word and what follows it up to the name. A word of one or two letters needs a space after it. */
export const BY_WORD = new RegExp(
  `^[\\s|•·–—-]*(?:${BY_SOURCE})(?:\\s*[:：/／|｜丨]\\s*|[\\s\\t]+)`,
  'i',
);
const byWords: ReadonlySet<string> = new Set(BY_SOURCE.replaceAll('\\', '').split('|'));

/** Whether it is such a word alone, where the name stands in the next element. */
export function isByWordAlone(text: string): boolean {
  return byWords.has(text.replace(/\s*[:：]?$/, '').toLowerCase());
}

/** Those who edit, check, draw, photograph or translate are not those who write. */
export const OTHER_ROLE =
  /^\W*(?:editors?\b|edited|editing|redaktion\b|redakteur(?:in)?\s*[:：]|redigering|réviseur|réd\.|foto(?:s|graf)?\b|photo|image|bild|video|grafik|illustration|translat|übersetz|traduc|fact.?check|责任编辑|責任編輯|责编|責編|编辑|編輯|主编|主編|编审|值班|校对|校對|审核|審核|审校|监制|監製|实习编辑|本文编辑|图片|图\/|摄影|攝影|制图|翻译|译者|来源|來源|初审|复审|终审|一审|二审|三审|通讯员)/i;

/** Labels of the facts of a book or film: an author among them wrote that, not the article. */
export const WORK_FACT =
  /^[\s•*–—-]*(?:(?:dt\. |deutscher |original)?titel|verlag|seiten(?:zahl)?|isbn(?:-1[03])?|erscheinungs\p{L}+|genre|title|publisher|pages|length|titre|éditeur|título|editorial|editora|editore|pagine|páginas|书名|書名|出版社|出版方|页数|頁數|定价|定價|出版时间|出版年|出版日期)\s*[:：\t]/iu;

/** Agencies whose sign stands where a name would. */
export const AGENCIES: ReadonlySet<string> = new Set(
  [
    'dpa afp ap reuters apa sda ats ansa efe kna epd sid tass ria interfax ukrinform pti ani ians upi xinhua yonhap kyodo jiji',
    'bloomberg ntb tt ritzau stt bns elta pap čtk ctk mti agerpres aa dha iha anka belga anp lusa pa cp aap nzpa bernama antara',
    'dapd ddp ots rnd afpbb cna sana wam maan tasr tanjug hina fena keystone-sda',
  ].flatMap((names) => names.split(' ')),
);

/** Words of organisations, by which a line of credit names no person. */
export const ORGANISATION = new RegExp(
  `(?<![${LETTERS}-])(?:redaktion|newsroom|news ?desk|staff|editorial|editors|team|agency|agentur|agence|agencia|agenzia|press|media|magazine?|zeitung|nachrichten|news|online|times|herald|tribune|university|gmbh|inc|ltd|foundation|association|verlag|rédaction|redacción|redazione|redaksi|redactie)(?![${LETTERS}-])|\\.(?:com|de|net|org|ch|at|uk|fr|tr|cn)\\b|[报報社网網台]$|新聞|编辑部|編集部|통신|일보|뉴스`,
  'i',
);

/** Endings of the names of Chinese outlets and offices. */
const OUTLET =
  /(?:[报報社网網台站刊]|日报|晚报|周刊|杂志|在线|电视台|频道|新闻|客户端|时报|通讯|中心|官方|发布|委|局|厅|部|办)$/u;

/** Whether a Chinese name is an outlet's or an office's, as far as its ending tells. */
export function looksLikeOutlet(name: string): boolean {
  return OUTLET.test(name) || ORGANISATION.test(name);
}
