import { useId, useRef, useState } from 'preact/hooks';
import type { QueryFault } from '@/lib/library/query/query';
import type { Completion } from '@/lib/library/searching';
import { type MessageKey, t, tCount } from '@/lib/platform/i18n';
import { spanAfterTyping } from '@/lib/view-model/completion-span';
import { Icon } from '../controls/Icon';

type Props = {
  readonly query: string;
  readonly fault: QueryFault | null;
  readonly onQuery: (query: string) => void;
  readonly complete: (query: string, caret: number) => Promise<readonly Completion[]>;
};

/** What was found for a query, which may have gone on since. */
type Offer = { readonly list: readonly Completion[]; readonly query: string };

const MAX_OFFERED = 8;
const NOTHING: Offer = { list: [], query: '' };

const faultKeys: Readonly<Record<QueryFault['reason'], MessageKey>> = {
  'quote-open': 'fault_quote_open',
  'bracket-open': 'fault_bracket_open',
  'bracket-extra': 'fault_bracket_extra',
  'field-unknown': 'fault_field_unknown',
  'value-missing': 'fault_value_missing',
  'value-unknown': 'fault_value_unknown',
  'date-unreadable': 'fault_date_unreadable',
  'or-alone': 'fault_or_alone',
};

/**
 * The search, with completion by https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ and the place of what cannot be
 * read.
 */
export function SearchField({ query, fault, onQuery, complete }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const [offer, setOffer] = useState(NOTHING);
  const [active, setActive] = useState(-1);
  const offered = offer.list;
  const chosen = useRef<string | undefined>(undefined);
  chosen.current = offered[active]?.text;

  const close = () => {
    asked.current++;
    setOffer(NOTHING);
    setActive(-1);
  };
  const write = async (value: string, caret: number) => {
    onQuery(value);
    setActive(-1);
    asked.current++;
    const turn = asked.current;
    const found = await complete(value, caret);
    if (turn !== asked.current) return;
    const list = found.slice(0, MAX_OFFERED);
    setOffer({ list, query: value });
    // What was pointed at meanwhile is still pointed at, wherever it stands now.
    setActive(list.findIndex((completion) => completion.text === chosen.current));
  };
  const accept = (completion: Completion) => {
    const span = spanAfterTyping(completion.span, offer.query, query);
    if (span === null) return close();
    const { text } = completion;
    const before = query.slice(0, span.start) + text;
    const rest = query.slice(span.end);
    const space = before.endsWith(':') || rest.startsWith(' ') ? '' : ' ';
    close();
    onQuery(before + space + rest);
    const field = input.current;
    if (field === null) return;
    // Written here already, so that the caret stays behind what was taken over, and does not go to the end.
    field.value = before + space + rest;
    const caret = before.length + (before.endsWith(':') ? 0 : 1);
    field.setSelectionRange(caret, caret);
    field.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const wanted = offered[active];
    if (step !== undefined) {
      const next = active < 0 && step < 0 ? offered.length - 1 : active + step;
      setActive((next + offered.length) % offered.length);
    } else if (event.key === 'Enter' && wanted !== undefined) accept(wanted);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search class="search-field">
      <label class="visually-hidden" for={id}>
        {t('searchName')}
      </label>
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        type="text"
        enterkeyhint="search"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('searchPlaceholder')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
        value={query}
        onInput={({ currentTarget: { value, selectionStart } }) =>
          void write(value, selectionStart ?? value.length)
        }
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        class="suggestions"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('searchName')}
        hidden={offered.length === 0}
      >
        {offered.map((completion, index) => (
          <div
            key={completion.text}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Pressing must not take the focus from the field, or its list goes before the click.
            onMouseDown={(event) => {
              event.preventDefault();
              accept(completion);
            }}
          >
            <bdi>{completion.text}</bdi>
            {completion.count !== null && (
              <span class="quiet small">{tCount('articleCount', completion.count)}</span>
            )}
          </div>
        ))}
      </div>
      <p class="search-fault small" id={`${id}-fault`} role="status">
        {fault !== null && <FaultText query={query} fault={fault} />}
      </p>
    </search>
  );
}

/** What cannot be read, with its place: the query again, the fault marked in it. */
function FaultText({ query, fault }: { readonly query: string; readonly fault: QueryFault }) {
  const { start, end } = fault.span;
  return (
    <>
      {t(faultKeys[fault.reason], String(start + 1))}{' '}
      <code dir="auto">
        {query.slice(0, start)}
        <mark>{query.slice(start, end)}</mark>
        {query.slice(end)}
      </code>
    </>
  );
}
