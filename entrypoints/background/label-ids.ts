import { foldForSearch } from '@/lib/library/matches-words';
import type { LabelIdsOf } from '@/lib/library/query/fits-filter';
import { labelName } from '@/lib/platform/i18n';
import { readSettings } from '@/lib/platform/settings';

/** Labels by the names that the person sees; read only for a query that can ask for one. */
export async function labelIdsFor(query: string): Promise<LabelIdsOf> {
  if (!/label/i.test(query)) return () => [];
  const { labels } = await readSettings();
  const names = labels.map((label) => ({ id: label.id, name: foldForSearch(labelName(label)) }));
  return (wanted) => {
    const folded = foldForSearch(wanted);
    return names.filter(({ name }) => name === folded).map(({ id }) => id);
  };
}
