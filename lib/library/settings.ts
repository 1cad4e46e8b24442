import { builtInLabels, DEFAULT_LABEL_ID, type Label } from '@/lib/annotation/label';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person set; kept in the browser's extension storage, not in the library. */
export type Settings = {
  readonly theme: Theme;
  /** At least one; ids unique. */
  readonly labels: readonly Label[];
  /** The label last used, the default of the next highlight. */
  readonly lastLabelId: string;
  /** Host names (`news.example`) on which nothing is detected, painted or offered. */
  readonly pausedHosts: readonly string[];
};

export const defaultSettings: Settings = {
  theme: 'system',
  labels: builtInLabels,
  lastLabelId: DEFAULT_LABEL_ID,
  pausedHosts: [],
};
