import type { Label } from '@/lib/annotation/label';
import { imageSourcesOf } from '@/lib/article/image-sources';
import type { TagCount } from '@/lib/library/operations';
import type { Settings } from '@/lib/library/settings';
import { failureText, t, uiLanguage } from '@/lib/platform/i18n';
import type { Sanitizer } from '@/lib/sanitize/sanitizer';
import type { ReaderModel, ReadVersion } from '@/lib/view-model/reader-model';
import { ArticleBody } from '../article/ArticleBody';
import { fullTimeText } from '../article/time-text';
import { Message } from '../controls/Message';
import type { ToastContent } from '../controls/Toast';
import { ReaderBar } from '../reader/ReaderBar';
import { ReaderHead } from '../reader/ReaderHead';
import { ReaderNotes } from '../reader/ReaderNotes';
import { VersionDiff } from '../reader/VersionDiff';

type Props = {
  readonly reader: ReaderModel;
  readonly settings: Settings;
  readonly labels: readonly Label[];
  readonly usedTags: readonly TagCount[];
  readonly sanitizer: Pick<Sanitizer, 'fragment'>;
  /** Addresses of our own of the images that are kept, by those that the text names. */
  readonly keptImages: ReadonlyMap<string, string>;
  /** Ms. */
  readonly now: number;
  readonly isPlaced: (id: string) => boolean;
  readonly onReveal: (id: string) => void;
  /** The element that holds the text; null = none is shown any more. */
  readonly onBody: (root: HTMLElement | null) => void;
  readonly onSettings: (changes: Partial<Settings>) => void;
  readonly onPrint: () => void;
  readonly onBack: () => void;
  readonly onToast: (content: ToastContent) => void;
};

/** A saved article, read without its page: text, what was added to it, how it changed. */
export function ReaderView(props: Props) {
  const { reader, settings, onSettings } = props;
  const record = reader.record.value;
  const shown = reader.shown.value;
  const { size, width } = settings.reading;
  return (
    <div class="reader" data-width={width} style={{ '--text-size': `${size}px` }}>
      <ReaderBar
        reading={settings.reading}
        theme={settings.theme}
        onReading={(reading) => onSettings({ reading })}
        onTheme={(theme) => onSettings({ theme })}
        onPrint={props.onPrint}
        onBack={props.onBack}
      />
      {reader.failure.value !== null && (
        <Message isFault>{failureText(reader.failure.value)}</Message>
      )}
      {record !== null && shown !== null && (
        <div class="reader-columns">
          <article class="reader-text">
            <ReaderHead article={record.saved.article} text={shown.body.text} />
            <LeadImage
              image={record.saved.article.image}
              html={shown.body.html}
              keptImages={props.keptImages}
            />
            <ReaderText {...props} shown={shown} />
          </article>
          <ReaderNotes {...props} record={record} />
        </div>
      )}
    </div>
  );
}

type LeadImageProps = Pick<Props, 'keptImages'> & {
  readonly image: string | null;
  readonly html: string;
};

/** The image that the page shows above its text, where it is kept and does not stand in the text. */
function LeadImage({ image, html, keptImages }: LeadImageProps) {
  const address = image === null ? undefined : keptImages.get(image);
  if (image === null || address === undefined || imageSourcesOf(html).includes(image)) return null;
  return (
    <p class="kept-image">
      <img src={address} alt={t('leadImageAlt')} />
    </p>
  );
}

function ReaderText({
  reader,
  sanitizer,
  keptImages,
  onBody,
  shown,
}: Props & { readonly shown: ReadVersion }) {
  const { version, body } = shown;
  const { language, dir } = version.article;
  const comparison = reader.comparison.value;
  if (comparison !== null) {
    return (
      <VersionDiff
        comparison={comparison}
        language={language}
        dir={dir}
        onClose={() => reader.compare(null)}
      />
    );
  }
  const [newest] = reader.versions.value;
  return (
    <>
      {newest !== undefined && newest.id !== version.id && (
        <Message>
          {t('olderVersion', fullTimeText(version.capturedAt, uiLanguage()))}{' '}
          <button type="button" class="text-button" onClick={() => reader.show(newest.id)}>
            {t('newestVersion')}
          </button>
        </Message>
      )}
      {version.truncated && <Message>{t('pageCut')}</Message>}
      <ArticleBody
        key={version.id}
        html={body.html}
        sanitizer={sanitizer}
        language={language}
        dir={dir}
        keptImages={keptImages}
        onShown={onBody}
      />
    </>
  );
}
