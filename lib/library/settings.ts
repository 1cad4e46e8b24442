import { builtInLabels, DEFAULT_LABEL_ID, type Label } from '@/lib/annotation/label';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const readingWidths = ['narrow', 'medium', 'wide'] as const;
export type ReadingWidth = (typeof readingWidths)[number];

export const listLayouts = ['list', 'cards'] as const;
/** How the library page shows articles. */
export type ListLayout = (typeof listLayouts)[number];

/** Px; from small print to large letters. */
export const textSizes = [15, 17, 19, 21, 24, 28] as const;
export type TextSize = (typeof textSizes)[number];

/** How the reader sets a saved article. */
export type ReadingSettings = { readonly size: TextSize; readonly width: ReadingWidth };

/** What a person set; kept in the browser's extension storage, not in the library. */
export type Settings = {
  readonly theme: Theme;
  /** At least one; ids unique. */
  readonly labels: readonly Label[];
  /** The label last used, the default of the next highlight. */
  readonly lastLabelId: string;
  /** Host names (`news.example`) on which nothing is detected, painted or offered. */
  readonly pausedHosts: readonly string[];
  readonly reading: ReadingSettings;
  readonly listLayout: ListLayout;
  /**
   * Whether single characters do something: letters on the library page, the keys of the labels while the toolbar is
   * shown. Those who dictate switch them off.
   */
  readonly singleKeys: boolean;
  /** Host names on which no toolbar comes by itself when text is selected; everything else works there. */
  readonly quietHosts: readonly string[];
  /** Whether what is saved in private windows is kept, as in others. */
  readonly keepPrivate: boolean;
  /** Whether a backup that is due is written to the downloads by itself when the library is opened. */
  readonly autoBackup: boolean;
  /** Whether the images of what is saved are kept, unless a person says otherwise of an article. */
  readonly keepImages: boolean;
  /** Template of the export format of the person's own, in Liquid; `''` = the starting one. */
  readonly template: string;
};

export const defaultSettings: Settings = {
  theme: 'system',
  labels: builtInLabels,
  lastLabelId: DEFAULT_LABEL_ID,
  pausedHosts: [],
  reading: { size: 19, width: 'medium' },
  listLayout: 'list',
  singleKeys: true,
  quietHosts: [],
  keepPrivate: false,
  autoBackup: false,
  keepImages: false,
  template: '',
};
