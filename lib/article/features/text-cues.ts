/*
 * What short lines around articles say, in the languages we could check. Soft evidence: weights decide, and a sentence
 * of an article may well say "subscribe".
 *
 * Each cue has its name, its pattern, and words of which one stands in every text that matches by Latin letters: runs of
 * `\w`, so that of `étiquettes` only `tiquettes` is one.
 */
const CUES: readonly (readonly [name: string, pattern: RegExp, words: string])[] = [
  [
    'share',
    /\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|teilen|partager|compartir|condividi|delen|follow us|copy link)\b|分享|关注|關注|シェア/,
    'share tweet facebook twitter whatsapp linkedin pinterest instagram telegram teilen partager compartir condividi delen follow copy',
  ],
  [
    'related',
    /\b(?:related|recommended|you may (?:also )?like|also read|read also|more (?:from|on|stories|articles)|most (?:read|popular)|trending|latest (?:news|posts)|lees ook|mehr zum thema|auch interessant|à lire aussi|lire aussi|leia (?:também|mais)|te puede interesar|leggi anche|see also|up next|don't miss|editor'?s picks?)\b|相关|相關|推荐|推薦|延伸阅读|関連|热门/,
    'related recommended may also more most trending latest lees thema interessant lire leia interesar leggi next miss pick picks',
  ],
  [
    'more',
    /\b(?:read more|continue reading|learn more|click here|see all|view all|show more|load more|weiterlesen|lire la suite|leer más|next|previous|older|newer|back to)\b|查看更多|更多|上一篇|下一篇|阅读全文|返回/,
    'more continue click all weiterlesen suite leer next previous older newer back',
  ],
  [
    'copyright',
    /©|\b(?:copyright|all rights reserved|alle rechte|tous droits|reservados|terms of (?:use|service))\b|版权|版權|转载|轉載/,
    'copyright reserved rechte droits reservados terms',
  ],
  [
    'advertisement',
    /\b(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|affiliate|commission|promoted)\b|广告|廣告|^ad$/,
    'advertisement advertising sponsored anzeige werbung publicit publicidad affiliate commission promoted ad',
  ],
  [
    'credit',
    /\b(?:photo|photograph|image|picture|getty|reuters|afp|shutterstock|unsplash|istock|foto|bild|illustration|screenshot|courtesy|credit)\b|图片|图源|摄影|攝|图为|資料圖/,
    'photo photograph image picture getty reuters afp shutterstock unsplash istock foto bild illustration screenshot courtesy credit',
  ],
  [
    'subscribe',
    /\b(?:subscribe|newsletter|sign up|inbox|abonnieren|abonner|suscríb|email address|your email|get the latest|join our|subscribers?)\b|订阅|訂閱|扫码|公众号|客户端/,
    'subscribe newsletter sign inbox abonnieren abonner suscr email latest join subscriber subscribers',
  ],
  [
    'tags',
    /\b(?:tags?|filed under|categor(?:y|ies)|topics?|keywords?|labels?|posted in|schlagw|étiquettes|etiquetas)\b|标签|標籤|关键词|分类/,
    'tag tags filed category categories topic topics keyword keywords label labels posted schlagw tiquettes etiquetas',
  ],
  [
    'privacy',
    /\b(?:cookies?|privacy|consent|gdpr|datenschutz|privatsphäre|recaptcha|external content|externer inhalt|externe inhalte|contenu externe)\b|隐私|隱私/,
    'cookie cookies privacy consent gdpr datenschutz privatsph recaptcha external externer externe',
  ],
  [
    'login',
    /\b(?:log ?in|sign in|register|account|password|anmelden|connexion|logged in|username)\b|登录|登錄|注册/,
    'log login sign register account password anmelden connexion logged username',
  ],
  [
    'comment',
    /\b(?:comments?|reply|replies|leave a|respond|kommentare?|commentaires?|comentarios?|says|responses?|votes?|upvote)\b|评论|評論|留言|回复|网友/,
    'comment comments reply replies leave respond kommentar kommentare commentaire commentaires comentario comentarios says response responses vote votes upvote',
  ],
  [
    'published',
    /\b(?:published|updated|posted|last modified|min(?:ute)?s? read|hours? ago|days? ago|months? ago|years? ago|veröffentlicht|aktualisiert|publié|publicado|reading time)\b|发布|發布|更新|来源|來源|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/,
    'published updated posted modified read ago ffentlicht aktualisiert publi publicado reading',
  ],
  [
    'date',
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}:\d{2}\b/,
    '',
  ],
  [
    'byline',
    /^(?:by|von|par|por|da|door|av|written by|author|text|words)\b|\b(?:editor|reporter|correspondent|staff writer|about the author)\b|记者|編輯|编辑|作者|责编|责任编辑/,
    'by von par por da door av written author text words editor reporter correspondent writer',
  ],
  [
    'bio',
    /\b(?:is an?|are) (?:\w+ ){0,5}(?:writer|author|journalist|reporter|editor|founder|professor|freelance|contributor|columnist|blogger|consultant|director|researcher)\b/,
    'writer author journalist reporter editor founder professor freelance contributor columnist blogger consultant director researcher',
  ],
  [
    'contact',
    /\b(?:contact us|about us|faqs?|help|careers|press|sitemap|call us|phone|tel)\b|[\w.]+@[\w.]+|联系我们|关于我们/,
    'contact about faq faqs help careers press sitemap call phone tel',
  ],
  [
    'purchase',
    /[$€£¥]\s?\d|\b(?:add to cart|buy now|shop|price|checkout|order now|free shipping|discount|coupon)\b|购买|价格/,
    'cart buy shop price checkout order shipping discount coupon',
  ],
  [
    'loading',
    /\b(?:loading|please (?:enable|wait)|javascript|your browser|try again|something went wrong|listen to|play video|watch)\b|加载|浏览器/,
    'loading please javascript browser again wrong listen play watch',
  ],
  [
    'toc',
    /\b(?:table of contents|in this article|on this page|contents|jump to|key takeaways|inhaltsverzeichnis|sommaire)\b|目录/,
    'contents article page jump takeaways inhaltsverzeichnis sommaire',
  ],
  [
    'references',
    /^(?:references|sources?|notes?|footnotes|bibliography|further reading|quellen)\b|\bdoi\b|参考/,
    'references source sources note notes footnotes bibliography reading quellen doi',
  ],
  [
    'pointer',
    /^(?:read (?:more|also|next|on)|(?:read )?more(?: on this)?|also read|related(?: \w+)?|see (?:also|more)|don'?t miss|watch(?: also)?|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|(?:à )?lire aussi|lees (?:ook|meer)|leia (?:também|mais)|leggi anche|(?:lea|vea) también|les også|läs (?:också|mer)|延伸阅读|相关(?:阅读|报道|新闻)|更多)\s*[:：|>»–-]/,
    'read more also related see miss watch lesen thema interessant lire lees leia leggi lea vea les s',
  ],
];

export const textCueNames: readonly string[] = CUES.map(([name]) => name);

/** Bits of the cues by their words. */
const cuesOfWord: ReadonlyMap<string, number> = CUES.reduce((known, [, , words], index) => {
  for (const word of words.split(' ')) known.set(word, (known.get(word) ?? 0) | (1 << index));
  return known;
}, new Map<string, number>());

const bitsOf = (...names: readonly string[]) =>
  names.reduce((bits, name) => bits | (1 << textCueNames.indexOf(name)), 0);

/** Characters of the patterns that are in no word, and the cues that may stand with each. */
const ANY_SIGN = /[\d©@$€£¥\u3040-\uffff]/;
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/\d/, bitsOf('published', 'date')],
  [/©/, bitsOf('copyright')],
  [/@/, bitsOf('contact')],
  [/[$€£¥]/, bitsOf('purchase')],
  // Chinese and Japanese, which have no words to look up: all but the cues that they are not read for.
  [/[\u3040-\uffff]/, ((1 << CUES.length) - 1) & ~bitsOf('date', 'bio')],
];

/** Bit `n` is cue `n`. `text` in any case; long text is to be cut by the caller. */
export function textCuesOf(text: string): number {
  const lower = text.toLowerCase().trim();
  let cues = 0;
  for (let left = possibleCuesIn(lower); left !== 0; left &= left - 1) {
    const index = 31 - Math.clz32(left & -left);
    if (CUES[index]?.[1].test(lower) === true) cues |= 1 << index;
  }
  return cues;
}

/** The cues that the text can have: most lines have no word of any, and to look words up is cheaper than to search. */
function possibleCuesIn(lower: string): number {
  let cues = 0;
  for (const word of lower.match(/\w+/g) ?? []) cues |= cuesOfWord.get(word) ?? 0;
  if (!ANY_SIGN.test(lower)) return cues;
  for (const [sign, may] of SIGNS) if (sign.test(lower)) cues |= may;
  return cues;
}
