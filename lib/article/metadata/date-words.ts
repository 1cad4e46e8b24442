export type DateKind = 'published' | 'modified';

/** Names of meta tags, the surest first, in lines of several. */
export const DATE_TAGS: Readonly<Record<DateKind, readonly string[]>> = {
  published: [
    'article:published_time og:published_time article:published og:article:published_time',
    'datepublished parsely-pub-date sailthru.date publishdate publish-date pubdate dc.date.issued',
    'dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date',
    'citation_date cxenseparse:recs:publishtime cxenseparse:publishtime article_date_original',
    'publication_date publicationdate date.issued datecreated created originalpublicationdate',
    'published published-date date-published published_at timestamp ptime release_date date',
    'weibo:article:create_at',
  ].flatMap(namesIn),
  modified: [
    'article:modified_time og:updated_time og:modified_time article:updated datemodified',
    'dcterms.modified dc.date.modified last-modified lastmod modified revised updated_time',
    'article:updated_time lastmodifiedtime weibo:article:update_at',
  ].flatMap(namesIn),
};
/** What stands before a date of publication. */
export const PUBLISHED_WORD =
  /发布|发表|發布|發佈|發表|出版|时间|日期|publi|posted|veröffentlicht|erstellt|created|stand:|опубликован|пуликува|yayın|julkaistu|publié|掲載|公開|配信|입력|등록|gepubliceerd|geplaatst|diterbitkan|đăng|نشر|تاريخ/i;
/** What stands before a date of change, and in the names of its element. */
export const MODIFIED_WORD =
  /更新|修改|updated?|modified|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizad|aggiornat|обновлен|оновлен|güncelle|päivitetty|oppdatert|opdateret|uppdaterad|bijgewerkt|gewijzigd|수정|diperbarui|cập nhật|تحديث|zaktualizow|aktualizov/i;
/** An update that is named behind its date, as Chinese and Japanese print it: `21日 20:30更新`. */
export const UPDATED_BEHIND =
  /^[\d\s/.\-年月日時时分:：]{6,26}(?:に)?(?:更新|修改|修正|수정|업데이트)(?!\s*(?:时间|時間|日期|日時|于|於|[:：]))/;
/** Dates that belong to something else than the article. */
export const OTHER_DATE =
  /©|copyright|版权|備案|备案|born|geboren|\*\s?\d|seit |since |until |bis zum|deadline|expires/i;

function namesIn(line: string): readonly string[] {
  return line.split(' ');
}
