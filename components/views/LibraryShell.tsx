import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '@/lib/platform/i18n';
import { fragmentOf, type LibraryRoute } from '@/lib/view-model/library-route';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';

type Props = {
  readonly route: LibraryRoute;
  readonly onSettings: () => void;
  readonly children: ComponentChildren;
};

type Section = {
  readonly route: LibraryRoute;
  readonly nameKey: MessageKey;
  /** Views that lie in the section. */
  readonly views: readonly LibraryRoute['view'][];
};

const sections: readonly Section[] = [
  {
    route: { view: 'articles', query: '' },
    nameKey: 'navArticles',
    views: ['articles', 'article'],
  },
  { route: { view: 'annotations' }, nameKey: 'navAnnotations', views: ['annotations'] },
  { route: { view: 'tags' }, nameKey: 'navTags', views: ['tags', 'dossier'] },
  { route: { view: 'trash' }, nameKey: 'navTrash', views: ['trash'] },
];

/** The head of the library page and, below it, the section that is open. */
export function LibraryShell({ route, onSettings, children }: Props) {
  return (
    <div class="library-page">
      <button
        type="button"
        class="skip-link"
        onClick={() => document.getElementById('content')?.focus()}
      >
        {t('skipToContent')}
      </button>
      <header class="masthead">
        <a class="wordmark" href={fragmentOf({ view: 'articles', query: '' })}>
          <Icon name="library" />
          Postil
        </a>
        <nav aria-label={t('navName')}>
          <ul>
            {sections.map(({ route: target, nameKey, views }) => (
              <li key={nameKey}>
                <a
                  href={fragmentOf(target)}
                  aria-current={views.includes(route.view) ? 'page' : undefined}
                >
                  {t(nameKey)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <span class="grow" />
        <IconButton icon="settings" name={t('openSettings')} onPress={onSettings} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
