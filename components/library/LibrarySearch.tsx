import { t } from '@/lib/platform/i18n';
import type { LibraryModel } from '@/lib/view-model/library-model';

/** Words and a tag that narrow the list. */
export function LibrarySearch({ library }: { readonly library: LibraryModel }) {
  const { words, tag, tags } = library;
  const isKnown = tags.value.some((used) => used.tag === tag.value);
  return (
    <search class="library-search">
      <label class="field grow">
        <span class="field-name">{t('librarySearch')}</span>
        <input
          type="search"
          dir="auto"
          value={words.value}
          onInput={({ currentTarget: { value } }) => void library.search(value, tag.value)}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('fieldTag')}</span>
        <select
          value={tag.value ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void library.search(words.value, value === '' ? null : value)
          }
        >
          <option value="">{t('tagAny')}</option>
          {tag.value !== null && !isKnown && <option value={tag.value}>{tag.value}</option>}
          {tags.value.map(({ tag: name, count }) => (
            <option key={name} value={name}>
              {t('tagWithCount', name, String(count))}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
