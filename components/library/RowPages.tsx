import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchRow } from '@/lib/library/searching';
import type { ListLayout } from '@/lib/library/settings';

type Props = {
  readonly total: number;
  readonly pageRows: number;
  readonly layout: ListLayout;
  readonly pages: ReadonlyMap<number, readonly SearchRow[]>;
  readonly renderRow: (row: SearchRow, position: number) => ComponentChildren;
  /** A page comes into view. */
  readonly onNeed: (page: number) => void;
};

/** Px around the window within which rows are there before they are seen. */
const MARGIN_PX = 1200;
/** Height of a row before any was seen, px. */
const ROW_PX = 92;

/**
 * A list of any length: only the pages of rows near the window are elements, the others are an empty box as high as they
 * were. Each row tells its place in the whole.
 */
export function RowPages({ total, pageRows, layout, pages, renderRow, onNeed }: Props) {
  const numbers = Array.from({ length: Math.ceil(total / pageRows) }, (_, page) => page);
  return (
    <div class={layout === 'cards' ? 'row-pages cards' : 'row-pages'}>
      {numbers.map((page) => (
        <RowPage
          key={page}
          count={Math.min(pageRows, total - page * pageRows)}
          rows={pages.get(page) ?? null}
          renderRow={(row, index) => renderRow(row, page * pageRows + index + 1)}
          onNeed={() => onNeed(page)}
        />
      ))}
    </div>
  );
}

type PageProps = {
  readonly count: number;
  /** Null = not read. */
  readonly rows: readonly SearchRow[] | null;
  readonly renderRow: (row: SearchRow, index: number) => ComponentChildren;
  readonly onNeed: () => void;
};

function RowPage({ count, rows, renderRow, onNeed }: PageProps) {
  const element = useRef<HTMLUListElement>(null);
  const height = useRef(count * ROW_PX);
  // Rows that are there are drawn at once; the observer tells only after a frame.
  const [isNear, setNear] = useState(rows !== null);
  const need = useRef(onNeed);
  need.current = onNeed;
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: `${MARGIN_PX}px 0px` },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isNear && rows === null) need.current();
  }, [isNear, rows === null]);
  const isFilled = isNear && rows !== null;
  return (
    <ul ref={element} style={isFilled ? undefined : { blockSize: `${height.current}px` }}>
      {isFilled && rows.map(renderRow)}
    </ul>
  );
}
