import type { Article, Person } from '@/lib/article/article';
import type { ArticleEdits } from '@/lib/library/saved-article';
import type { MessageKey } from '@/lib/platform/i18n';
import { pageTimeText, parsePageTime } from './time-text';

export type Correction = NonNullable<ArticleEdits['fields']>;

/** A field of an article as one line of text, and back. */
export type CorrectableField = {
  readonly name: 'headline' | 'authors' | 'publisher' | 'source' | 'section' | 'published';
  readonly nameKey: MessageKey;
  readonly read: (article: Article) => string;
  /** A message's key = why what is written cannot be taken. */
  readonly write: (text: string, article: Article) => Correction | MessageKey;
};

export const correctableFields: readonly CorrectableField[] = [
  {
    name: 'headline',
    nameKey: 'fieldHeadline',
    read: ({ headline }) => headline,
    write: (text) => (text === '' ? 'headlineMissing' : { headline: text }),
  },
  {
    name: 'authors',
    nameKey: 'fieldAuthors',
    read: ({ authors }) => authors.map(({ name }) => name).join('; '),
    write: (text, { authors }) => ({ authors: peopleIn(text, authors) }),
  },
  {
    name: 'publisher',
    nameKey: 'fieldPublisher',
    read: ({ publisher }) => publisher?.name ?? '',
    write: (text) => ({ publisher: text === '' ? null : { name: text } }),
  },
  {
    name: 'source',
    nameKey: 'fieldSource',
    read: ({ source }) => source ?? '',
    write: (text) => ({ source: text === '' ? null : text }),
  },
  {
    name: 'section',
    nameKey: 'fieldSection',
    read: ({ section }) => section ?? '',
    write: (text) => ({ section: text === '' ? null : text }),
  },
  {
    name: 'published',
    nameKey: 'fieldPublished',
    read: ({ published }) => (published === null ? '' : pageTimeText(published)),
    write(text) {
      if (text === '') return { published: null };
      const published = parsePageTime(text);
      return published === null ? 'publishedUnreadable' : { published };
    },
  },
];

/** Names apart by a semicolon or, in Chinese and Japanese, by their own commas; addresses of known people are kept. */
function peopleIn(text: string, known: readonly Person[]): readonly Person[] {
  const separator = /[;；、，]/.test(text) ? /[;；、，]/ : /,/;
  const names = text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.map((name) => known.find((person) => person.name === name) ?? { name });
}
