import { success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { articlesOf, type ImportFormat } from '../format';
import { badRow, type ImportedArticle, importedArticle } from '../imported-article';
import { addressOf, instantOfSeconds, lineOf, tagsIn, textOf } from '../values';

/** Top folders that every browser has; they say nothing of what is in them. */
const BROWSER_FOLDERS =
  /^(?:bookmarks|bookmarks (?:bar|menu|toolbar)|other bookmarks|mobile bookmarks|favorites|favorites bar|收藏夹|收藏夹栏|书签栏|书签工具栏|书签菜单|其他书签|移动设备书签|Pocket)$/i;
const ARCHIVED = 'linkding:bookmarks.archived';
const NOTES = /\[linkding-notes\]([\s\S]*?)(?:\[\/linkding-notes\]|$)/;

/**
 * Bookmarks as browsers, Karakeep, linkding and others write them (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
 * Folders become tags; so do `TAGS`. Of linkding: notes within `<DD>`, the mark of archived ones, `TOREAD`.
 */
export const bookmarksFormat: ImportFormat = {
  id: 'bookmarks',
  labelKey: 'import_bookmarks',
  extensions: ['html', 'htm'],
  recognise: (content) =>
    content.kind === 'text' && /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(content.text),
  parse(content, readMarkup) {
    const bad: BadRow[] = [];
    const articles: ImportedArticle[] = [];
    const document = readMarkup(content.kind === 'text' ? content.text : '');
    [...document.querySelectorAll('a[href]')].forEach((link, index) => {
      const place: RowPlace = { unit: 'item', path: `a[${index + 1}]` };
      const url = addressOf(link.getAttribute('href'));
      if (url === null) bad.push(badRow(place, 'no-address'));
      else articles.push(articleOf(link, { place, url }));
    });
    return success(articlesOf(articles, bad));
  },
};

function articleOf(
  link: Element,
  known: { readonly place: RowPlace; readonly url: string },
): ImportedArticle {
  const tags = tagsIn(link.getAttribute('tags'), ',');
  const headline = lineOf(link.textContent);
  return importedArticle({
    ...known,
    fields: headline === null ? {} : { headline },
    tags: [...tags.filter((tag) => tag !== ARCHIVED), ...foldersOf(link)],
    comment: commentOf(link),
    status: statusOf(link, tags),
    savedAt: instantOfSeconds(link.getAttribute('add_date')),
  });
}

function statusOf(link: Element, tags: readonly string[]): ImportedArticle['status'] {
  if (tags.includes(ARCHIVED)) return 'archived';
  return link.getAttribute('toread') === '0' ? 'done' : 'to-read';
}

/** The `<DD>` that follows the link's `<DT>`. */
function commentOf(link: Element): string {
  const next = link.closest('dt')?.nextElementSibling;
  if (next?.localName !== 'dd') return '';
  // What is not closed runs on over the links that follow.
  const own = [...next.childNodes].filter(({ nodeType }) => nodeType === 3);
  const text = own
    .map((node) => textOf(node.nodeValue))
    .join('')
    .trim();
  const notes = NOTES.exec(text)?.[1]?.trim() ?? '';
  return [text.replace(NOTES, '').trim(), notes].filter((part) => part !== '').join('\n\n');
}

/** Names of the folders around a link, outermost first. */
function foldersOf(link: Element): readonly string[] {
  const names: string[] = [];
  for (
    let list = link.closest('dl');
    list !== null;
    list = list.parentElement?.closest('dl') ?? null
  ) {
    const heading = headingOf(list);
    if (heading !== null && !BROWSER_FOLDERS.test(heading)) names.unshift(heading);
  }
  return names;
}

/** The heading of a list: in the `<DT>` around it, or right before it. */
function headingOf(list: Element): string | null {
  let before = list.previousElementSibling;
  while (before !== null && !['h3', 'dt'].includes(before.localName))
    before = before.previousElementSibling;
  if (before?.localName === 'h3') return lineOf(before.textContent);
  return lineOf(before?.querySelector(':scope > h3')?.textContent);
}
