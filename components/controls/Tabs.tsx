import type { ComponentChildren } from 'preact';

type Tab<Id extends string> = { readonly id: Id; readonly name: string };

type Props<Id extends string> = {
  readonly name: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly children: ComponentChildren;
};

/** Tabs by the pattern of https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: arrows move, one tab stop. */
export function Tabs<Id extends string>({ name, tabs, chosen, onChoose, children }: Props<Id>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const index = tabs.findIndex(({ id }) => id === chosen) + (isMirrored ? -step : step);
    const next = tabs[(index + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls="tab-content"
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </>
  );
}
