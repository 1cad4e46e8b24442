import type { Article, ArticleFieldName, OffsetBasis, Person } from '@/lib/article/article';
import type { ArticleEdits } from '@/lib/library/saved-article';
import type { MessageKey } from '@/lib/platform/i18n';
import { pageTimeText, parsePageTime } from './time-text';

export type Correction = NonNullable<ArticleEdits['fields']>;

/** A field of an article as one line of text, and back. */
export type CorrectableField = {
  readonly name: ArticleFieldName;
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
    read: ({ authors }) => namesText(authors),
    write: (text, { authors }) => ({ authors: peopleIn(text, authors) }),
  },
  {
    name: 'publisher',
    nameKey: 'fieldPublisher',
    read: ({ publisher }) => publisher?.name ?? '',
    write: (text) => ({ publisher: text === '' ? null : { name: text } }),
  },
  textField('source', 'fieldSource'),
  textField('section', 'fieldSection'),
  timeField('published', 'fieldPublished'),
  timeField('modified', 'fieldModified'),
  {
    name: 'keywords',
    nameKey: 'fieldKeywords',
    read: ({ keywords }) => keywords.join('; '),
    write: (text) => ({ keywords: [...new Set(partsOf(text))] }),
  },
  textField('description', 'fieldDescription'),
  textField('byline', 'fieldByline'),
  textField('dateline', 'fieldDateline'),
  {
    name: 'editors',
    nameKey: 'fieldEditors',
    read: ({ editors }) => namesText(editors ?? []),
    write: (text, { editors }) => ({ editors: peopleIn(text, editors ?? []) }),
  },
  textField('genre', 'fieldGenre'),
  {
    name: 'language',
    nameKey: 'fieldLanguage',
    read: ({ language }) => language ?? '',
    write(text) {
      if (text === '') return { language: null };
      const language = canonicalTag(text);
      return language === null ? 'languageUnreadable' : { language };
    },
  },
];

type TextName = 'source' | 'section' | 'description' | 'byline' | 'dateline' | 'genre';

function textField(name: TextName, nameKey: MessageKey): CorrectableField {
  return {
    name,
    nameKey,
    read: (article) => article[name] ?? '',
    write: (text) => ({ [name]: text === '' ? null : text }),
  };
}

/** A corrected time tells its own offset: what stood on the page is not asked any more. */
function timeField(name: 'published' | 'modified', nameKey: MessageKey): CorrectableField {
  const offsetName = `${name}Offset` as const;
  return {
    name,
    nameKey,
    read: ({ [name]: time }) => (time === null ? '' : pageTimeText(time)),
    write(text) {
      const time = text === '' ? null : parsePageTime(text);
      if (text !== '' && time === null) return 'publishedUnreadable';
      return { [name]: time, [offsetName]: offsetBasisOf(time) };
    },
  };
}

function offsetBasisOf(time: string | null): OffsetBasis | null {
  if (time === null || !time.includes('T')) return null;
  return /(?:Z|[+-]\d\d:\d\d)$/.test(time) ? 'explicit' : 'unknown';
}

/** A language tag as BCP 47 spells it; null = it is none. */
function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replace(/_/g, '-'))[0] ?? null;
  } catch {
    // What is written is no language tag.
    return null;
  }
}

function namesText(people: readonly Person[]): string {
  return people.map(({ name }) => name).join('; ');
}

/** Names apart by a semicolon or, in Chinese and Japanese, by their own commas; addresses of known people are kept. */
function peopleIn(text: string, known: readonly Person[]): readonly Person[] {
  return partsOf(text).map((name) => known.find((person) => person.name === name) ?? { name });
}

function partsOf(text: string): readonly string[] {
  const separator = /[;；、，]/.test(text) ? /[;；、，]/ : /,/;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
