/** `/` goes to the search of the section, unless something is being typed or the person wants no single keys. */
export function onSearchKey(document: Document, isWanted: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (key !== '/' || !isWanted() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest('input, textarea, select') !== null) return;
    const field = document.querySelector<HTMLElement>('#content [aria-keyshortcuts="/"]');
    if (field === null) return;
    event.preventDefault();
    field.focus();
  });
}
