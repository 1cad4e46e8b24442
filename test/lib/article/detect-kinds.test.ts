// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { detectArticle } from '@/lib/article/detect';
import { chineseParagraphs, frontPage, newsPage, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

/*
 * Invented pages of the kinds that the benchmark has few of: Chinese pages that are no article, and articles in scripts
 * that no training page is in.
 */

const host = 'https://gang.example';

const page = (title: string, body: string, head = '') =>
  `<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');
const links = (count: number, text: string) =>
  `<ul>${times(count, (index) => `<li><a href="/c/${index}.html">${text}第${index}条最新进展</a></li>`)}</ul>`;
const cards = (count: number, text: string) =>
  times(
    count,
    (index) =>
      `<div class="item"><a href="/a/${index}.html"><img src="${index}.jpg" alt=""><h3>${text}${index}</h3></a><p>记者昨日从港务部门获悉，新航线将于下月开通……</p><span>11-0${index % 9}</span></div>`,
  );
const [firstText, secondText, thirdText] = chineseParagraphs;

const others: readonly (readonly [string, string, string])[] = [
  [
    'a Chinese front page',
    `${host}/`,
    page('海港网_海港新闻门户', `${links(40, '要闻')}${cards(12, '焦点')}`),
  ],
  ['a Chinese front page in cards', `${host}/index.html`, page('海港网', cards(30, '头条'))],
  [
    'a Chinese channel',
    `${host}/finance/`,
    page('财经频道_海港网', `<h1>财经</h1>${cards(20, '财经新闻')}`),
  ],
  [
    'a Chinese rolling list',
    `${host}/list/roll.html`,
    page('滚动新闻', `${links(80, '滚动')}<div class="pages">1 2 3 下一页</div>`),
  ],
  [
    'a Chinese search page',
    `${host}/search?q=%E6%B8%A1%E8%BD%AE`,
    page(
      '渡轮 - 搜索结果',
      `<form><input name="q"></form><p>找到约 1,200 条结果</p>${cards(10, '渡轮')}`,
    ),
  ],
  [
    'a Chinese video page',
    `${host}/video/8801.html`,
    page(
      '航拍海港夜景 - 视频',
      `<h1>航拍海港夜景</h1><video src="a.mp4"></video><p>播放 1.2万</p>${cards(16, '相关视频')}`,
      '<meta property="og:type" content="video.other">',
    ),
  ],
  [
    'a Chinese product page',
    `https://shop.gang.example/item/100.html`,
    page(
      '不锈钢保温杯 500ml',
      `<h1>不锈钢保温杯 500ml</h1><div class="price">¥59.00</div><button>加入购物车</button><button>立即购买</button>${links(12, '推荐商品')}<p>您可以在此选择颜色，我们为您提供七天无理由退货服务。</p>`,
    ),
  ],
  [
    'a Chinese forum thread',
    `https://bbs.gang.example/thread-552-1-1.html`,
    page(
      '渡轮还开吗？ - 海港论坛',
      times(
        12,
        (index) =>
          `<div class="post"><a href="/u/${index}">网友${index}</a><span>${index}楼</span><div class="t">${index % 2 === 0 ? firstText : secondText}</div><a href="#">回复</a></div>`,
      ),
    ),
  ],
  [
    'a Chinese question page',
    `${host}/question/5521`,
    page(
      '海港渡轮几点末班？ - 问答',
      times(8, () => `<div class="answer"><p>${thirdText}</p><a href="#">赞同</a></div>`),
    ),
  ],
  [
    'a Chinese login page',
    `${host}/login`,
    page(
      '登录',
      '<h1>登录</h1><form><input name="u"><input name="p" type="password"><button>登录</button></form><p>登录即表示您同意我们的服务条款。</p>',
    ),
  ],
  [
    'a Chinese about page',
    `${host}/about/`,
    page(
      '关于我们',
      '<h1>关于我们</h1><p>我们是一家本地新闻网站，欢迎您联系我们。</p><p>电话：000-0000</p>',
    ),
  ],
  [
    'a Chinese list of jobs',
    `${host}/jobs/`,
    page('招聘职位', `<h1>招聘</h1>${cards(14, '职位')}`),
  ],
  [
    'a Chinese weather page',
    `${host}/weather/`,
    page(
      '海港天气预报',
      `<h1>天气</h1><table>${times(15, (index) => `<tr><td>11月${index + 1}日</td><td>多云</td><td>1${index % 9}℃</td></tr>`)}</table>`,
    ),
  ],
  [
    'a Chinese download page',
    `${host}/download/app.html`,
    page(
      '海港客户端下载',
      `<h1>海港客户端</h1><a href="/a.apk">安卓下载</a><a href="/i">苹果下载</a>${links(10, '其他软件')}`,
    ),
  ],
  [
    'a Chinese topic page',
    `${host}/topics/ferry/`,
    page('专题：夜间渡轮', `<h1>专题：夜间渡轮</h1>${cards(18, '专题报道')}`),
  ],
  ['an English front page', 'https://courier.example/en/', frontPage()],
  ['an English section', 'https://courier.example/category/politics/', frontPage()],
  [
    'results of a search',
    'https://courier.example/search?q=ferry',
    `<title>Search: ferry</title><form><input name="q"></form><h1>Results for ferry</h1>${times(10, (index) => `<div class="result"><a href="/news/${index}">Ferry story number ${index}</a><p>… the ferry that runs at night …</p></div>`)}`,
  ],
  [
    'a product',
    'https://shop.example/product/steel-cup',
    '<title>Steel cup | Shop</title><meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product"}</script><h1>Steel cup</h1><div class="price">$19</div><button>Add to cart</button><p>Our cup keeps your coffee hot. Order now and we ship it for free to your door within two days.</p>',
  ],
  [
    'a forum',
    'https://courier.example/forum/thread/55',
    `<title>Is the ferry late? | Forum</title>${times(10, (index) => `<div class="post"><a href="/u/${index}">gull${index}</a><p>I have waited at the pier for an hour and nobody told us that the boat would be late again, has anyone heard more about it than I did?</p><a href="#">Reply</a></div>`)}`,
  ],
  [
    'documentation',
    'https://docs.example/api/reference/list',
    `<title>list() | API reference</title><h1>list()</h1>${times(8, () => '<p>Returns the items. Call <code>list()</code> with <code>limit</code> to page through them.</p><pre><code>list({ limit: 10 })</code></pre>')}`,
  ],
  [
    'a video',
    'https://courier.example/watch?v=abc',
    '<title>Harbour from above</title><meta property="og:type" content="video.other"><script type="application/ld+json">{"@type":"VideoObject"}</script><h1>Harbour from above</h1><video></video><p>12,000 views</p>',
  ],
  [
    'a wall against bots',
    'https://courier.example/news/2026/11/03/night-ferry-stays-through-winter',
    '<title>Just a moment...</title><p>Checking your browser</p>',
  ],
];

const stories: readonly (readonly [string, string, readonly string[]])[] = [
  ['zh', '夜间渡轮冬季照常开行', chineseParagraphs],
  [
    'ar',
    'العبارة الليلية تستمر في الشتاء',
    [
      'قرر مجلس الميناء يوم الثلاثاء الإبقاء على العبارة الليلية طوال فصل الشتاء، بعد ثلاثة أسابيع من المحادثات مع المشغل ومجلسي الجزيرتين.',
      'وبموجب الاتفاق الذي يبدأ العمل به في ديسمبر، تغادر آخر عبارة البر الرئيسي قبيل منتصف الليل، وتبقى الأجرة كما كانت منذ ربيع العام الماضي.',
      'وكان المشغل قد حذر من إلغاء الخدمة، لأن عدد الركاب كان أقل من ثلاثين في معظم الليالي، وفقا لأرقامه.',
    ],
  ],
  [
    'he',
    'המעבורת הלילית תמשיך בחורף',
    [
      'מועצת הנמל הצביעה ביום שלישי להמשיך להפעיל את המעבורת הלילית לאורך החורף, לאחר שלושה שבועות של שיחות עם המפעילה ועם שתי קהילות האיים.',
      'לפי ההסכם, שייכנס לתוקף בדצמבר, המעבורת האחרונה תצא מהיבשה סמוך לחצות, והמחיר יישאר כפי שהיה מאז האביב של השנה שעברה.',
      'המפעילה הזהירה שתבטל את הקו, משום שברוב הלילות נסעו בו פחות משלושים נוסעים, לפי הנתונים שלה.',
    ],
  ],
  [
    'ja',
    '夜間フェリー、冬も運航継続',
    [
      '港湾評議会は火曜日、運航会社および二つの島の代表と三週間にわたる協議の末、夜間フェリーを冬の間も運航することを決めた。',
      '十二月に発効する合意によると、最終便は午後十一時四十分に本土を出発し、運賃は昨年春から変わらない。',
      '運航会社は、ほとんどの夜で乗客が三十人に満たないとして、航路の廃止を警告していた。',
    ],
  ],
  [
    'ko',
    '야간 여객선, 겨울에도 계속 운항',
    [
      '항만 의회는 화요일 운영사와 두 섬의 대표와 3주에 걸친 협의 끝에 야간 여객선을 겨울에도 계속 운항하기로 의결했다고 밝혔다.',
      '12월에 발효되는 합의에 따르면 마지막 배는 밤 11시 40분에 육지를 떠나며, 요금은 지난해 봄 이후 그대로 유지된다.',
      '운영사는 대부분의 밤에 승객이 서른 명도 되지 않는다며 노선을 폐지하겠다고 경고한 바 있다고 관계자는 말했다.',
    ],
  ],
  [
    'hi',
    'रात की नौका सर्दियों में भी चलेगी',
    [
      'बंदरगाह परिषद ने मंगलवार को तीन सप्ताह की बातचीत के बाद रात की नौका सेवा को पूरी सर्दियों में जारी रखने के पक्ष में मतदान किया।',
      'दिसंबर से लागू होने वाले समझौते के अनुसार, आखिरी नौका आधी रात से पहले मुख्य भूमि से रवाना होगी और किराया पिछले साल के वसंत जितना ही रहेगा।',
      'संचालक ने चेतावनी दी थी कि वह सेवा बंद कर देगा, क्योंकि अधिकांश रातों में तीस से भी कम यात्री यात्रा करते थे।',
    ],
  ],
  [
    'ru',
    'Ночной паром останется на зиму',
    [
      'Портовый совет во вторник проголосовал за то, чтобы ночной паром ходил всю зиму, после трёх недель переговоров с оператором и двумя островными общинами.',
      'По соглашению, которое вступает в силу в декабре, последний паром отходит с материка за двадцать минут до полуночи, а цена билета не меняется с весны прошлого года.',
      'Оператор предупреждал, что отменит рейсы, потому что в большинство ночей ими пользовались меньше тридцати пассажиров, по его собственным данным.',
    ],
  ],
];

describe('detectArticle', () => {
  it.each(others)('says no to %s', (_what, url, markup) => {
    expect(detectArticle(parseHtml(markup), url).score).toBeLessThan(0.5);
  });

  it.each(stories)('says yes to a story in %s', (lang, title, body) => {
    const markup = newsPage({ title, body: paragraphsOf(body), lang });
    expect(detectArticle(parseHtml(markup), `${host}/news/2026/11/03/ferry.html`).isArticle).toBe(
      true,
    );
    expect(detectArticle(parseHtml(markup), `${host}/a/100200`).isArticle).toBe(true);
  });
});
