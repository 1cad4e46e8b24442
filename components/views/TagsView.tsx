import { useState } from 'preact/hooks';
import { isWithinTag } from '@/lib/library/tags';
import { failureText, t, tCount } from '@/lib/platform/i18n';
import type { TagsModel } from '@/lib/view-model/tags-model';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { TagRow } from '../library/TagRow';

type Props = {
  readonly tags: TagsModel;
  /** The address of the articles with a tag. */
  readonly hrefOfTag: (tag: string) => string;
  readonly hrefOfDossier: (tag: string) => string;
  readonly onToast: (content: ToastContent) => void;
};

/** All tags in use: renamed, merged and taken away everywhere at once. */
export function TagsView({ tags, onToast, ...props }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const used = tags.tags.value.toSorted((a, b) => a.tag.localeCompare(b.tag));
  const picked = used.filter(({ tag }) => chosen.has(tag)).map(({ tag }) => tag);
  const change = async (from: readonly string[], to: string | null) => {
    const changed = await tags.change(from, to);
    if (changed === null) return;
    setChosen(new Set());
    const articles = tCount('articleCount', changed.length);
    const text = to === null ? t('tagGone', articles) : t('tagChanged', to, articles);
    onToast({ text, undo: null });
  };
  return (
    <div class="tags-view column">
      <h1 class="headline">{t('navTags')}</h1>
      <p class="quiet">{t('tagsHint')}</p>
      {tags.failure.value !== null && <Message isFault>{failureText(tags.failure.value)}</Message>}
      {used.length === 0 && <Message>{t('tagsNone')}</Message>}
      {picked.length > 1 && (
        <MergeTags key={picked.join('\n')} picked={picked} onMerge={(to) => change(picked, to)} />
      )}
      <ul>
        {used.map(({ tag, count }) => (
          <TagRow
            key={tag}
            tag={tag}
            count={count}
            depth={used.filter((other) => other.tag !== tag && isWithinTag(tag, other.tag)).length}
            isChosen={chosen.has(tag)}
            href={props.hrefOfTag(tag)}
            dossierHref={props.hrefOfDossier(tag)}
            onToggle={() => {
              const next = new Set(chosen);
              if (!next.delete(tag)) next.add(tag);
              setChosen(next);
            }}
            onChange={(to) => void change([tag], to)}
          />
        ))}
      </ul>
    </div>
  );
}

type MergeProps = {
  readonly picked: readonly string[];
  readonly onMerge: (to: string) => Promise<void>;
};

function MergeTags({ picked, onMerge }: MergeProps) {
  const [name, setName] = useState(picked[0] ?? '');
  return (
    <form
      class="merge-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void onMerge(name.trim());
      }}
    >
      <label class="field">
        <span class="field-name">{tCount('tagsMergeInto', picked.length)}</span>
        <input
          type="text"
          dir="auto"
          value={name}
          onInput={({ currentTarget: { value } }) => setName(value)}
        />
      </label>
      <button type="submit" class="button">
        {t('tagsMerge')}
      </button>
    </form>
  );
}
