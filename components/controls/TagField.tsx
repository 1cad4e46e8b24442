import { useId, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';
import { Icon } from './Icon';
import { fittingTags, type TagSuggestion, tagsWritten } from './tag-text';

type Props = {
  readonly name: string;
  readonly tags: readonly string[];
  /** Best first; those in use already are not offered. */
  readonly suggestions: readonly TagSuggestion[];
  readonly onChange: (tags: readonly string[]) => void;
};

/**
 * Tags as chips with completion, by https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: Enter or a comma adds,
 * Backspace in the empty field takes the last away.
 */
export function TagField({ name, tags, suggestions, onChange }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = isOpen ? fittingTags(suggestions, tags, text) : [];

  const add = (written: string) => {
    const { complete } = tagsWritten(`${written}\n`);
    const added = complete.filter((tag) => !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    setText('');
    // The list lies over what stands below, as the button that is wanted next.
    setOpen(false);
    setActive(-1);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    // The button that had the focus goes with its tag.
    input.current?.focus();
  };
  const write = (value: string, isComposing: boolean) => {
    setOpen(true);
    setActive(-1);
    const { complete } = tagsWritten(value);
    if (!isComposing && complete.length > 0) add(value);
    else setText(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys that choose a word in an input method are not ours.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      const next = active < 0 && step < 0 ? offered.length - 1 : active + step;
      setActive((next + offered.length) % offered.length);
    } else if (step !== undefined) {
      setOpen(true);
    } else if (event.key === 'Enter' && (active >= 0 || text.trim() !== '')) {
      add(offered[active]?.tag ?? text);
    } else if (event.key === 'Escape' && offered.length > 0) {
      setOpen(false);
      setActive(-1);
    } else {
      if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="field tag-field">
      <label class="field-name" for={id}>
        {name}
      </label>
      <div class="chips">
        {tags.map((tag) => (
          <span class="chip" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              aria-label={t('tagRemove', tag)}
              title={t('tagRemove', tag)}
              onClick={() => remove(tag)}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          placeholder={tags.length === 0 ? t('tagsPlaceholder') : undefined}
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          value={text}
          onInput={({ currentTarget, isComposing }) => write(currentTarget.value, isComposing)}
          onCompositionEnd={({ currentTarget }) => write(currentTarget.value, false)}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            if (text.trim() !== '') add(text);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Suggestions
        id={id}
        name={name}
        offered={offered}
        active={active}
        onChoose={(tag) => {
          add(tag);
          input.current?.focus();
        }}
      />
    </div>
  );
}

type SuggestionsProps = {
  readonly id: string;
  readonly name: string;
  readonly offered: readonly TagSuggestion[];
  readonly active: number;
  readonly onChoose: (tag: string) => void;
};

function Suggestions({ id, name, offered, active, onChoose }: SuggestionsProps) {
  return (
    <div
      class="suggestions"
      id={`${id}-list`}
      role="listbox"
      aria-label={name}
      hidden={offered.length === 0}
    >
      {offered.map(({ tag, note }, index) => (
        <div
          key={tag}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Pressing must not take the focus from the field, or its list goes before the click.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(tag);
          }}
        >
          <bdi>{tag}</bdi>
          <span class="quiet small">{note}</span>
        </div>
      ))}
    </div>
  );
}
