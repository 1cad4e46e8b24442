/** What a person can do on the page by keys and menus; the keys' are under the names of the manifest's commands. */
export type PageCommand =
  | 'highlight-selection'
  | 'comment-selection'
  | 'annotate-picture'
  | 'open-toolbar'
  | 'next-annotation'
  | 'previous-annotation'
  | 'edit-annotation'
  | 'delete-annotation'
  | 'undo-annotation';

export type CommandRun = {
  readonly command: PageCommand;
  /** Address of the picture whose menu was used; null = none. */
  readonly picture: string | null;
};
