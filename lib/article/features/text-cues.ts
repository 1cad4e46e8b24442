/*
 * What short lines around articles say, in the languages we could check. Soft evidence: weights decide, and a sentence
 * of an article may well say "subscribe".
 */
const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'share',
    /\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|teilen|partager|compartir|condividi|delen|follow us|copy link)\b|分享|关注|關注|シェア/,
  ],
  [
    'related',
    /\b(?:related|recommended|you may (?:also )?like|also read|read also|more (?:from|on|stories|articles)|most (?:read|popular)|trending|latest (?:news|posts)|lees ook|mehr zum thema|auch interessant|à lire aussi|lire aussi|leia (?:também|mais)|te puede interesar|leggi anche|see also|up next|don't miss|editor'?s picks?)\b|相关|相關|推荐|推薦|延伸阅读|関連|热门/,
  ],
  [
    'more',
    /\b(?:read more|continue reading|learn more|click here|see all|view all|show more|load more|weiterlesen|lire la suite|leer más|next|previous|older|newer|back to)\b|查看更多|更多|上一篇|下一篇|阅读全文|返回/,
  ],
  [
    'copyright',
    /©|\b(?:copyright|all rights reserved|alle rechte|tous droits|reservados|terms of (?:use|service))\b|版权|版權|转载|轉載/,
  ],
  [
    'advertisement',
    /\b(?:advertisement|advertising|sponsored|anzeige|werbung|publicité|publicidad|affiliate|commission|promoted)\b|广告|廣告|^ad$/,
  ],
  [
    'credit',
    /\b(?:photo|photograph|image|picture|getty|reuters|afp|shutterstock|unsplash|istock|foto|bild|illustration|screenshot|courtesy|credit)\b|图片|图源|摄影|攝|图为|資料圖/,
  ],
  [
    'subscribe',
    /\b(?:subscribe|newsletter|sign up|inbox|abonnieren|abonner|suscríb|email address|your email|get the latest|join our|subscribers?)\b|订阅|訂閱|扫码|公众号|客户端/,
  ],
  [
    'tags',
    /\b(?:tags?|filed under|categor(?:y|ies)|topics?|keywords?|labels?|posted in|schlagw|étiquettes|etiquetas)\b|标签|標籤|关键词|分类/,
  ],
  [
    'privacy',
    /\b(?:cookies?|privacy|consent|gdpr|datenschutz|privatsphäre|recaptcha|external content|externer inhalt|externe inhalte|contenu externe)\b|隐私|隱私/,
  ],
  [
    'login',
    /\b(?:log ?in|sign in|register|account|password|anmelden|connexion|logged in|username)\b|登录|登錄|注册/,
  ],
  [
    'comment',
    /\b(?:comments?|reply|replies|leave a|respond|kommentare?|commentaires?|comentarios?|says|responses?|votes?|upvote)\b|评论|評論|留言|回复|网友/,
  ],
  [
    'published',
    /\b(?:published|updated|posted|last modified|min(?:ute)?s? read|hours? ago|days? ago|months? ago|years? ago|veröffentlicht|aktualisiert|publié|publicado|reading time)\b|发布|發布|更新|来源|來源|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}/,
  ],
  [
    'date',
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}:\d{2}\b/,
  ],
  [
    'byline',
    /^(?:by|von|par|por|da|door|av|written by|author|text|words)\b|\b(?:editor|reporter|correspondent|staff writer|about the author)\b|记者|編輯|编辑|作者|责编|责任编辑/,
  ],
  [
    'bio',
    /\b(?:is an?|are) (?:\w+ ){0,5}(?:writer|author|journalist|reporter|editor|founder|professor|freelance|contributor|columnist|blogger|consultant|director|researcher)\b/,
  ],
  [
    'contact',
    /\b(?:contact us|about us|faqs?|help|careers|press|sitemap|call us|phone|tel)\b|[\w.]+@[\w.]+|联系我们|关于我们/,
  ],
  [
    'purchase',
    /[$€£¥]\s?\d|\b(?:add to cart|buy now|shop|price|checkout|order now|free shipping|discount|coupon)\b|购买|价格/,
  ],
  [
    'loading',
    /\b(?:loading|please (?:enable|wait)|javascript|your browser|try again|something went wrong|listen to|play video|watch)\b|加载|浏览器/,
  ],
  [
    'toc',
    /\b(?:table of contents|in this article|on this page|contents|jump to|key takeaways|inhaltsverzeichnis|sommaire)\b|目录/,
  ],
  [
    'references',
    /^(?:references|sources?|notes?|footnotes|bibliography|further reading|quellen)\b|\bdoi\b|参考/,
  ],
  [
    'pointer',
    /^(?:read (?:more|also|next|on)|(?:read )?more(?: on this)?|also read|related(?: \w+)?|see (?:also|more)|don'?t miss|watch(?: also)?|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|(?:à )?lire aussi|lees (?:ook|meer)|leia (?:também|mais)|leggi anche|(?:lea|vea) también|les også|läs (?:också|mer)|延伸阅读|相关(?:阅读|报道|新闻)|更多)\s*[:：|>»–-]/,
  ],
];

export const textCueNames: readonly string[] = CUES.map(([name]) => name);

/** All cues at once: most lines hold none, and one search is cheaper than twenty. */
const ANY_CUE = new RegExp(CUES.map(([, pattern]) => `(?:${pattern.source})`).join('|'));

/** Bit `n` is cue `n`. `text` in any case; long text is to be cut by the caller. */
export function textCuesOf(text: string): number {
  const lower = text.toLowerCase().trim();
  if (!ANY_CUE.test(lower)) return 0;
  let cues = 0;
  CUES.forEach(([, pattern], index) => {
    if (pattern.test(lower)) cues |= 1 << index;
  });
  return cues;
}
