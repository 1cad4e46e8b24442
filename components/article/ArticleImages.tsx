import { t, tCount } from '@/lib/platform/i18n';
import type { ImagesModel } from '@/lib/view-model/images-model';
import { AskFirst } from '../controls/AskFirst';
import { keptImagesText } from '../settings/keeping-text';

/** Whether the images of a saved article are kept, how many came, and how much room they take. */
export function ArticleImages({ images }: { readonly images: ImagesModel }) {
  const counts = images.counts.value;
  if (counts === null) return null;
  const { kept, wanted, failed, offered } = counts;
  const known = kept + wanted + failed;
  if (known === 0 && offered === 0) return null;
  return (
    <div class="row small article-images">
      <span class="quiet" role="status">
        {wanted > 0
          ? t('imagesGetting', String(kept + failed), String(known))
          : [
              ...(kept > 0 ? [keptImagesText(counts)] : []),
              ...(failed > 0 ? [tCount('imagesFailed', failed)] : []),
            ].join(' · ')}
      </span>
      {wanted === 0 && (known === 0 || failed > 0) && (
        <button
          type="button"
          class="text-button small"
          title={t('imagesKeepHint')}
          onClick={() => void images.keep(true)}
        >
          {known === 0 ? t('imagesKeep') : t('imagesRetry')}
        </button>
      )}
      {known > 0 && (
        <AskFirst
          name={t('imagesDelete')}
          hint={null}
          question={t('imagesDeleteAsk')}
          doName={t('imagesDelete')}
          buttonClass="text-button small"
          onDo={() => void images.keep(false)}
        />
      )}
    </div>
  );
}
