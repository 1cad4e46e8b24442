import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextDirection } from '@/lib/article/article';
import { t } from '@/lib/platform/i18n';
import type { Sanitizer } from '@/lib/sanitize/sanitizer';
import { dressLinks, fillImages, type ImagePlace, takeOutImages } from './body-parts';

type Props = {
  /** Structural HTML as it was stored; cleaned here once more. */
  readonly html: string;
  readonly sanitizer: Pick<Sanitizer, 'fragment'>;
  readonly language: string | null;
  readonly dir: TextDirection;
  /** See `fillImages`. */
  readonly keptImages: ReadonlyMap<string, string>;
  /**
   * Called with the element when it holds exactly the text of the article, before anything of ours is put between, and
   * with null when it goes.
   */
  readonly onShown: (root: HTMLElement | null) => void;
};

/**
 * A saved article's text: the one place where stored markup becomes a part of a page of ours. Nothing is loaded: in
 * the place of an image that is not kept stands its address as a link.
 */
export function ArticleBody({ html, sanitizer, language, dir, keptImages, onShown }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const places = useRef<readonly ImagePlace[]>([]);
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null) return;
    const fragment = sanitizer.fragment(html);
    places.current = takeOutImages(fragment, current.ownerDocument);
    dressLinks(fragment);
    current.replaceChildren(fragment);
    onShown(current);
    return () => onShown(null);
  }, [html]);
  useLayoutEffect(() => {
    fillImages(places.current, { kept: keptImages, linkWords: t('imageOpen') });
  }, [html, keptImages]);
  return <div ref={root} class="article-body" lang={language ?? undefined} dir={dir} />;
}
