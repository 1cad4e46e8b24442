/** Control in a row -> the single letter for it, beside the control itself. */
const LETTERS: Readonly<Record<string, string>> = {
  x: 'input[type="checkbox"]',
  s: '.star',
  e: '[aria-expanded]',
};

/**
 * Arrows move from row to row, keeping the control; with `hasLetters` also j and k, x selects, s stars, e opens the
 * details. Where text is typed, keys are text.
 */
export function onRowKey(event: KeyboardEvent, hasLetters: boolean): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  const row = target.closest('[data-id]');
  if (row === null || target.closest('.row-details, select, textarea') !== null) return;
  const step = stepOf(key, hasLetters);
  if (step !== 0) {
    const rows = [...document.querySelectorAll('[data-id]')];
    controlLike(target, rows[rows.indexOf(row) + step])?.focus();
  } else {
    const control = hasLetters ? LETTERS[key] : undefined;
    if (control === undefined) return;
    row.querySelector<HTMLElement>(control)?.click();
  }
  event.preventDefault();
}

function stepOf(key: string, hasLetters: boolean): number {
  if (key === 'ArrowDown' || (hasLetters && key === 'j')) return 1;
  return key === 'ArrowUp' || (hasLetters && key === 'k') ? -1 : 0;
}

/** The control in another row that answers to this one; its headline where it has none. */
function controlLike(control: Element, row: Element | undefined): HTMLElement | null {
  if (row === undefined) return null;
  const kind = control.matches('input') ? 'input' : `.${[...control.classList].join('.')}`;
  return (
    (kind === '.' ? null : row.querySelector<HTMLElement>(kind)) ??
    row.querySelector<HTMLElement>('.row-open')
  );
}
