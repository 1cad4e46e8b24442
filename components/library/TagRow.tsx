import { useState } from 'preact/hooks';
import { t, tCount } from '@/lib/platform/i18n';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly tag: string;
  readonly count: number;
  /** How many of the tags in use it stands below. */
  readonly depth: number;
  readonly isChosen: boolean;
  readonly href: string;
  readonly dossierHref: string;
  readonly onToggle: () => void;
  /** Renames it; null takes it away. */
  readonly onChange: (to: string | null) => void;
};

/** One tag: where it is used, and changing it everywhere. */
export function TagRow({ tag, count, depth, isChosen, href, dossierHref, ...on }: Props) {
  const [state, setState] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const end = () => setState('shown');
  return (
    <li class="tag-row" style={{ '--depth': String(depth) }}>
      <label class="check">
        <input type="checkbox" checked={isChosen} onChange={on.onToggle} />
        <span class="visually-hidden">{t('tagSelect', tag)}</span>
      </label>
      <a class="grow" href={href}>
        <bdi>{tag}</bdi>
      </a>
      <span class="quiet small">{tCount('articleCount', count)}</span>
      <a class="small" href={dossierHref} aria-label={t('dossierOf', tag)}>
        {t('dossier')}
      </a>
      <IconButton icon="edit" name={t('tagRename', tag)} onPress={() => setState('renaming')} />
      <IconButton icon="delete" name={t('tagDelete', tag)} onPress={() => setState('deleting')} />
      {state === 'renaming' && <Rename tag={tag} onEnd={end} onRename={on.onChange} />}
      {state === 'deleting' && (
        <p class="tag-change row">
          <span>{t('tagDeleteAsk', tag, tCount('articleCount', count))}</span>
          <button type="button" class="button" onClick={() => on.onChange(null)}>
            {t('tagDeleteDo')}
          </button>
          <button type="button" class="button plain" onClick={end}>
            {t('cancel')}
          </button>
        </p>
      )}
    </li>
  );
}

type RenameProps = {
  readonly tag: string;
  readonly onEnd: () => void;
  readonly onRename: (to: string) => void;
};

function Rename({ tag, onEnd, onRename }: RenameProps) {
  const [name, setName] = useState(tag);
  return (
    <form
      class="tag-change row"
      onSubmit={(event) => {
        event.preventDefault();
        onEnd();
        const to = name.trim();
        if (to !== '' && to !== tag) onRename(to);
      }}
    >
      <label class="field">
        <span class="visually-hidden">{t('tagNewName')}</span>
        <input
          type="text"
          dir="auto"
          value={name}
          ref={(input) => {
            if (input !== null && name === tag) input.focus();
          }}
          onInput={({ currentTarget: { value } }) => setName(value)}
          onKeyDown={(event) => event.key === 'Escape' && onEnd()}
        />
      </label>
      <button type="submit" class="button">
        {t('tagRenameDo')}
      </button>
      <button type="button" class="button plain" onClick={onEnd}>
        {t('cancel')}
      </button>
    </form>
  );
}
