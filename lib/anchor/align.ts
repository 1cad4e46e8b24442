/** What is known of how one text became another. */
export type Alignment = {
  readonly oldText: string;
  readonly newText: string;
};

/** Aligns the saved text with the present one, once a page. Equal texts cost nothing. */
export function alignTexts(oldText: string, newText: string): Alignment {
  return { oldText, newText };
}
