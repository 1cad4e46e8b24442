/** How a label is drawn besides its colour, so that colour is never the only sign. */
export const labelMarks = ['tint', 'underline', 'double', 'dotted', 'dashed', 'wavy'] as const;
export type LabelMark = (typeof labelMarks)[number];

export type Label = {
  /** Stable; the value of the annotation's classifying body. Built-in: `highlight`, `claim`, … */
  readonly id: string;
  /** Null = built-in name, shown from `_locales` as `label_<id>`. */
  readonly name: string | null;
  /** `#rrggbb`. */
  readonly color: string;
  readonly mark: LabelMark;
  /** One character that chooses the label while the toolbar is open; null = none. */
  readonly key: string | null;
};

/** The label of an annotation that names none, and the first choice of a new reader. */
export const DEFAULT_LABEL_ID = 'highlight';

/**
 * Six hues that stay apart for colour-blind eyes (after Okabe and Ito, https://jfly.uni-koeln.de/color/), each with a
 * mark of its own.
 */
export const builtInLabels: readonly Label[] = [
  { id: 'highlight', name: null, color: '#e6a700', mark: 'tint', key: '1' },
  { id: 'claim', name: null, color: '#d55e00', mark: 'underline', key: '2' },
  { id: 'quote', name: null, color: '#0072b2', mark: 'double', key: '3' },
  { id: 'number', name: null, color: '#009e73', mark: 'dotted', key: '4' },
  { id: 'question', name: null, color: '#b5589a', mark: 'dashed', key: '5' },
  { id: 'verify', name: null, color: '#3f9fd8', mark: 'wavy', key: '6' },
];

/** The label with that id, else the first of the list; never undefined for a non-empty list. */
export function labelById(labels: readonly Label[], id: string | null): Label {
  const found = labels.find((label) => label.id === id) ?? labels[0];
  if (found === undefined) throw new Error('No labels: settings must keep at least one');
  return found;
}
