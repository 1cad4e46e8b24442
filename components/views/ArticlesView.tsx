import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { withFilter } from '@/lib/library/query/edit-query';
import type { SearchRow } from '@/lib/library/searching';
import type { ListLayout } from '@/lib/library/settings';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { ExportWatch, ExportWish } from '@/lib/view-model/export-records';
import type { ImportModel } from '@/lib/view-model/import-model';
import type { LibraryParts } from '@/lib/view-model/library-parts';
import { PAGE_ROWS } from '@/lib/view-model/search-model';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { ArticleRow } from '../library/ArticleRow';
import { BulkBar } from '../library/BulkBar';
import { ImportFile } from '../library/ImportFile';
import { JobList } from '../library/JobList';
import { KeepingNotice } from '../library/KeepingNotice';
import { KeyList } from '../library/KeyList';
import { ListHead } from '../library/ListHead';
import { Refinements } from '../library/Refinements';
import { RowDetails } from '../library/RowDetails';
import { RowPages } from '../library/RowPages';
import { onRowKey } from '../library/row-keys';
import { ExportMenu, type FormatChoice } from './ExportMenu';

export type ArticlesProps = LibraryParts & {
  readonly importing: ImportModel;
  readonly labels: readonly Label[];
  readonly formats: readonly FormatChoice[];
  /** Whether single letters do something. */
  readonly hasKeys: boolean;
  /** Whether a backup that is due is written by itself. */
  readonly autoBackup: boolean;
  /** Null = a list, without a choice. */
  readonly layout: ListLayout | null;
  readonly onLayout: (layout: ListLayout) => void;
  /** Ms. */
  readonly now: number;
  /** That open the popup; null = none. */
  readonly popupKeys: string | null;
  readonly hrefOf: (id: Id) => string;
  /** True = articles open in a tab of their own, as from the side panel. */
  readonly opensTab: boolean;
  readonly onQuery: (query: string) => void;
  /** `ids: null` = everything. */
  readonly onExport: (
    ids: readonly Id[] | null,
    wish: ExportWish,
    watch: ExportWatch,
  ) => Promise<void>;
  readonly onToast: (content: ToastContent) => void;
};

const backupWish: ExportWish = { formatId: 'backup', annotations: true, to: 'file' };
const smallBackupWish: ExportWish = { ...backupWish, images: false };
const unwatched: ExportWatch = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

const emptyText = (keys: string | null) =>
  keys === null ? t('libraryEmptyKeyless') : t('libraryEmpty', keys);

/** Everything saved: searched, narrowed, put in order, and worked on one by one or many at once. */
export function ArticlesView(props: ArticlesProps) {
  const { search, selection, importing, onToast } = props;
  const { query, found, failure } = search;
  const total = found.value?.total ?? 0;
  const chosen = [...selection.selected.value];
  const isMissing = props.keeping.health.value?.lost != null;
  const isWhole = query.value.trim() === '';
  const fault = failure.value ?? selection.failure.value;
  const remove = async (ids: readonly Id[]) => {
    const removed = await selection.remove(ids);
    if (removed.length === 0) return;
    onToast({
      text: tCount('articlesDeleted', removed.length),
      undo: () => void selection.restore(removed),
    });
  };
  return (
    <div class="articles-view">
      <div class="articles-columns">
        <Refinements {...props} />
        <div class="articles-list">
          <KeepingNotice
            keeping={props.keeping}
            restoring={<ImportFile importing={importing} />}
            onBackup={(images) =>
              props.onExport(null, images ? backupWish : smallBackupWish, unwatched)
            }
            isAutomatic={props.autoBackup}
          />
          <JobList jobs={props.jobs} exceptId={importing.jobId.value} />
          <ListHead {...props} />
          {fault !== null && <Message isFault>{failureText(fault)}</Message>}
          {chosen.length > 0 && (
            <BulkBar
              count={chosen.length}
              usedTags={props.tags.tags.value}
              formats={props.formats}
              onEdit={(edits) => void selection.edit(chosen, edits)}
              onDelete={() => void remove(chosen)}
              onExport={(wish, watch) => props.onExport(chosen, wish, watch)}
              onClear={selection.clear}
            />
          )}
          {found.value !== null && total === 0 && !isMissing && (
            <Message>{isWhole ? emptyText(props.popupKeys) : t('libraryNoneFound')}</Message>
          )}
          <Rows {...props} total={total} onDelete={(id) => void remove([id])} />
          {isWhole && found.value !== null && (
            <footer class="library-foot">
              {total > 0 && chosen.length === 0 && (
                <ExportMenu
                  name={t('exportAll')}
                  formats={props.formats}
                  hasAnnotations
                  onExport={(wish, watch) => props.onExport(null, wish, watch)}
                />
              )}
              {!isMissing && <ImportFile importing={importing} />}
              {total > 0 && <KeyList hasLetters={props.hasKeys} />}
            </footer>
          )}
        </div>
      </div>
    </div>
  );
}

type RowsProps = ArticlesProps & {
  readonly total: number;
  readonly onDelete: (id: Id) => void;
};

function Rows(props: RowsProps) {
  const { search, selection, details, onQuery, total } = props;
  const openId = details.openId.value;
  const open = (id: Id | null) => void details.open(id);
  const row = (each: SearchRow, position: number) => (
    <ArticleRow
      key={each.card.id}
      row={each}
      now={props.now}
      isSelected={selection.selected.value.has(each.card.id)}
      position={position}
      total={total}
      hrefOf={props.hrefOf}
      opensTab={props.opensTab}
      onToggle={selection.toggle}
      onStar={({ id, starred }) => void selection.edit([id], { starred: !starred })}
      onDetails={open}
      onTag={(tag) => onQuery(withFilter(search.query.value, 'tag', tag))}
      details={
        each.card.id === openId ? (
          <RowDetails
            model={details}
            labels={props.labels}
            usedTags={props.tags.tags.value}
            now={props.now}
            onToast={props.onToast}
            onDelete={() => props.onDelete(each.card.id)}
          />
        ) : null
      }
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys beside the controls in the rows, which all work without.
    <div onKeyDown={(event) => onRowKey(event, props.hasKeys)}>
      <RowPages
        key={`${search.query.value} ${search.order.value} ${props.layout}`}
        total={total}
        pageRows={PAGE_ROWS}
        layout={props.layout ?? 'list'}
        pages={search.pages.value}
        renderRow={row}
        onNeed={(page) => void search.need(page)}
      />
    </div>
  );
}
