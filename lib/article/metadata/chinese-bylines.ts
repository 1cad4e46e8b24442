import { HAN } from '../letter-ranges';

/** A name of two to four characters, with the dot of foreign names. */
const NAME = `[${HAN}]{2,4}(?:·[${HAN}]{1,6})*`;
/** Names in a list: by 、 or blanks. A single blank inside stands in a name of two characters. */
const NAMES = `(?:${NAME})(?:[、，,\\s]+(?:${NAME}))*`;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔張劉陳楊黃趙吳孫馬鄭謝許鄧韓馮蕭董於蔣葉蘇魏呂盧鐘譚陸賈韋鄒龍萬錢嚴湯樊龐顏倪莊聶魯嶽歐關蘭連蘆麥齊賴詹簡塗游钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

/** Of the words before the names; nearly all lines are done with it. */
const CREDIT_SIGN = /[记記作]者|[撰采执供文]/;
/** Where a Chinese page or text prints who wrote it. Each gives the names in its first group. */
const CREDITS: readonly RegExp[] = [
  // 作者：…, 记者：…, 撰文：… in a header or at the text's end
  /(?:^|[\s\t(（【[|｜丨>》/])(?:本文作者|作者|记者|記者|撰文|撰稿|采写|采写记者|文字|撰写|执笔|供稿)\s*[:：/／|｜丨︱\t]\s*([^\n]*)/u,
  // 文/…, 文｜…
  /(?:^|[\s\t(（【[|｜])文\s*(?:字)?\s*[/／|｜丨︱:：]\s*([^\n]*)/u,
  // 本文来自…，作者：…，某某网经授权发布
  new RegExp(
    `[，,。；;]\\s*(?:本文)?作者\\s*[:：]\\s*([${HAN}A-Za-z·.]{2,16})(?=[，,。；;）)]|$)`,
    'u',
  ),
  // 海港日報 記者…／台北報導, 〔記者…、…／綜合報導〕
  new RegExp(`[记記]者\\s*(${NAMES})\\s*[／/╱∕]\\s*[${HAN}]{2,8}`, 'u'),
  // 中央社記者…台北21日電: a name of three characters, before a place of two at least
  new RegExp(
    `中央社(?:特派員|實習)?記者((?:[${HAN}]{2,3}、)*[${HAN}]{2,3})[${HAN}]{2,6}\\d{1,2}日`,
    'u',
  ),
  // 本报讯（记者 … 通讯员 …）, （本报记者 …）
  new RegExp(
    `[(（【][${HAN}]{0,10}?(?:见习|实习|首席|特派|全媒体|融媒体)?记者[\\s:：]*(${NAMES})`,
    'u',
  ),
  // 新华社北京11月23日电（记者…） is caught above; …记者 张三 北京报道
  new RegExp(
    `(?:本报|本网|本刊|新华社|中新社|中新网|央视|[${HAN}]{2,6}(?:报|网|社))(?:见习|实习|首席|特派|全媒体|融媒体)?记者[\\s:：]+(${NAMES})(?=[\\s)）|报]|$)`,
    'u',
  ),
  // 某某新闻记者 张三 李四, on a line of its own
  new RegExp(`^[《》${HAN}]{2,12}(?:记者|作者)[\\s:：]+(${NAMES})$`, 'u'),
];

/** What ends a list of names in a header: the next label, a bracket, a date. */
const END =
  /\s*(?:[)）】\]|｜;；。，](?!\p{sc=Han}{2,4}(?:[、\s]|$))|[\s\t]*(?:责任编辑|責任編輯|责编|編輯|编辑|校对|来源|來源|稿源|时间|发布|日期|点击|浏览|阅读|评论|审核|图|摄影|摄像|通讯员|实习生|實習生|攝影|審稿|核稿|编审|监制|微信|公众号)\s*[/:：|｜丨)）]?|(?:出版|更新|發布)\s*[:：]|\d{4}|[（(]).*$/su;
/** A reporter's outlet before the name: 观察者网 张三, 新京报记者 张三. */
const OUTLET = new RegExp(
  `^[${HAN}A-Za-z]{2,12}?(?:网|报|社|台|日报|晚报|周刊|杂志|频道|新闻|记者|客户端)(?:见习|实习|首席)?(?:记者)?[\\s·:：]+(?=${NAME})`,
  'u',
);
const MAX_WRITER = 20;
/** Functions and verbs among the names of a credit. */
const NO_NAME =
  /^(?:未知|匿名|佚名|网络|本站|原创|整合|综合|整理|编译|报道|摄|供图|供稿)$|(?:记者|编辑|作者|通讯员|栏目组|责编)$/;
/** Who edits, checks or shows the text; the names follow. */
const EDITOR =
  /(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|校对|校對|审核|编审|值班|监制|初审|复审|终审|[一二三]审)\s*[:：/／|｜丨︱]/u;
/** What each of those words has; nearly all lines are done with it. */
const EDITOR_SIGN = /[编編校审班制]/;
/** Characters of a list of editors. */
const MAX_EDITORS = 60;

/** The names that a Chinese line credits with its text; `[]` = it credits nobody. Editors and photographers are none. */
export function chineseWritersIn(line: string): readonly string[] {
  if (!CREDIT_SIGN.test(line)) return [];
  for (const credit of CREDITS) {
    const match = credit.exec(line);
    const value = match?.[1];
    if (match === null || value === undefined) continue;
    // 记者 张三 摄 took the picture.
    if (/^\s*(?:摄|图)/.test(line.slice(match.index + match[0].length))) continue;
    const names = writersOf(value);
    if (names.length > 0) return names;
  }
  return [];
}

function writersOf(value: string): readonly string[] {
  const list = value
    .trim()
    .replace(END, '')
    .replace(OUTLET, '')
    .replace(/[\t\s]+/g, ' ')
    .trim();
  return joinSpaced(list.split(/[、，,/／&]|\s+/))
    .map((name) => name.replace(/^(?:记者|通讯员|实习生|实习记者)[\s:：]*/u, '').trim())
    .filter((name) => name.length >= 2 && name.length <= MAX_WRITER && !NO_NAME.test(name));
}

/** Whether a name is a person's of two or three characters, as far as its surname tells. */
export function looksLikeChineseName(name: string): boolean {
  return /^[\u3400-\u9fff]{2,3}$/.test(name) && SURNAMES.includes(name.charAt(0));
}

/** 李 明 with a blank for width is one name. */
function joinSpaced(parts: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    const isHalf =
      before !== undefined && before.length === 1 && SURNAMES.includes(before) && part.length === 1;
    if (isHalf) names[names.length - 1] = before + part;
    else if (part !== '') names.push(part);
  }
  return names;
}

/** The names that a Chinese line gives as its editors or proof readers. */
export function chineseEditorsIn(line: string): readonly string[] {
  if (!EDITOR_SIGN.test(line)) return [];
  const [, ...lists] = line.split(EDITOR);
  return lists.flatMap((list) => writersOf(list.slice(0, MAX_EDITORS)));
}
