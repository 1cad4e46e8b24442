import { t } from '@/lib/platform/i18n';
import { Icon } from '../controls/Icon';

/** Says of an annotation that it is of a whole figure. The picture itself is asked for only when the person follows the link. */
export function PictureLink({ address }: { readonly address: string | null }) {
  if (address === null) return null;
  return (
    <a class="text-button small" href={address} target="_blank" rel="noopener noreferrer">
      <Icon name="image" />
      {t('annotationPicture')}
    </a>
  );
}
