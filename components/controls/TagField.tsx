import { useId, useState } from 'preact/hooks';
import { t } from '@/lib/platform/i18n';
import { Icon } from './Icon';

type Props = {
  readonly name: string;
  readonly tags: readonly string[];
  /** Best first; those in use already are not offered. */
  readonly suggestions: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
};

const SEPARATOR = /[,，、;；\n]/;
const MAX_SUGGESTIONS = 8;

/** Tags as chips with completion: Enter or a comma adds, Backspace in the empty field takes the last away. */
export function TagField({ name, tags, suggestions, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = isOpen ? fitting(suggestions, tags, text) : [];

  const add = (written: string) => {
    const added = written
      .split(SEPARATOR)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...new Set(added)]);
    setText('');
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      setActive((active + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && (active >= 0 || text.trim() !== '')) {
      add(offered[active] ?? text);
    } else if (event.key === 'Escape' && isOpen && offered.length > 0) {
      setOpen(false);
    } else if (event.key === 'Backspace' && text === '') {
      onChange(tags.slice(0, -1));
      return;
    } else {
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
            {tag}
            <button
              type="button"
              aria-label={t('tagRemove', tag)}
              title={t('tagRemove', tag)}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setOpen(true);
            setActive(-1);
            if (SEPARATOR.test(value)) add(value);
            else setText(value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            if (text.trim() !== '') add(text);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        class="suggestions"
        id={`${id}-list`}
        role="listbox"
        aria-label={name}
        hidden={offered.length === 0}
      >
        {offered.map((tag, index) => (
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Pressing must not take the focus from the field, or its list goes before the click.
            onMouseDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Suggestions that begin with what is written come before those that hold it elsewhere. */
function fitting(suggestions: readonly string[], tags: readonly string[], text: string) {
  const written = text.trim().toLowerCase();
  const free = [...new Set(suggestions)].filter((tag) => !tags.includes(tag));
  const beginning = free.filter((tag) => tag.toLowerCase().startsWith(written));
  const holding = free.filter((tag) => tag.toLowerCase().indexOf(written) > 0);
  return [...beginning, ...(written === '' ? [] : holding)].slice(0, MAX_SUGGESTIONS);
}
