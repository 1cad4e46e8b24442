import type { PageLines } from './page-lines';
import { plainLine } from './plain-text';

/** Lines before the headline among which a path is printed, and lines after it. */
const LINES_BEFORE = 15;
const LINES_AFTER = 2;
/** Lines of a page whose headline is unknown. */
const FIRST_LINES = 30;
/** Characters of a step; longer ones are headlines of other articles. */
const MAX_STEP = 30;
const MAX_LINE = 160;

/** What is printed before a path. */
const LABEL =
  /^(?:.{0,8}(?:当前|當前|目前|现在|現在|所在|您的)的?位置|位置|you are here|sie (?:sind|befinden sich) hier|vous êtes ici|estás aquí|você está aqui|sei qui|u bevindt zich hier|вы здесь)\s*[是为]?\s*[:：>|\s]/i;
/** The step that every path begins with, also with the site's name before it. */
const HOME =
  /(?:首页|首頁|主页|主頁)$|^(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|início|ホーム|トップ(?:ページ)?|홈|главная|головна|начало|ana ?sayfa|strona główna|forsiden?|hjem|hem|etusivu|beranda|trang chủ|หน้าแรก|الرئيسية|صفحه اصلی|דף הבית)$/i;
/** The step that Chinese sites end it with. */
const HERE = /^(?:正文|本文|内容|内文|文章|详情)$/;
const STEP = /\s*(?:[>＞›»→≫]+|\s\/\s)\s*/;

/**
 * The steps of the path that a page prints above its headline, `当前位置：首页 > 新闻 > 财经 > 正文`, without what comes
 * before the first and, where steps are links, what follows the last of those: the article itself. `[]` = it prints
 * none. Where the path is a list, its steps are lines of their own and not found here.
 */
export function printedPath({ lines, headline }: PageLines): readonly string[] {
  const start = headline === -1 ? 0 : Math.max(0, headline - LINES_BEFORE);
  const end = headline === -1 ? FIRST_LINES : headline + 1 + LINES_AFTER;
  for (const { text, length, block } of lines.slice(start, end)) {
    const steps = length <= MAX_LINE ? stepsIn(text) : [];
    if (steps.length > 0) return toLastLink(steps, block);
  }
  return [];
}

function toLastLink(steps: readonly string[], block: Element): readonly string[] {
  const links = [...block.querySelectorAll('a')].map((link) => plainLine(link.textContent ?? ''));
  const last = steps.findLastIndex((step) => links.includes(step));
  return last === -1 ? steps : steps.slice(0, last + 1);
}

function stepsIn(line: string): readonly string[] {
  const label = LABEL.exec(line)?.[0] ?? '';
  const [first = '', ...others] = line.slice(label.length).split(STEP);
  const start = first.split('\t').at(-1)?.trim() ?? '';
  const isPath = label !== '' || HOME.test(start) || HERE.test(others.at(-1)?.trim() ?? '');
  if (others.length === 0 || !isPath) return [];
  const steps = [start, ...others.map((step) => step.replace(/\t/g, ' ').trim())];
  return steps.filter((step) => step !== '' && step.length <= MAX_STEP);
}
