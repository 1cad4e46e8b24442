import type { TemplateFields } from '@/lib/export/template-fields';

export type ExampleWord = (
  key:
    | 'exampleAuthor'
    | 'exampleComment'
    | 'exampleHeadline'
    | 'exampleLanguage'
    | 'examplePublisher'
    | 'exampleTag'
    | 'exampleText'
    | 'label_question',
) => string;

const DAY = '2026-01-05';
const TIME = `${DAY}T08:30:00+08:00`;
/** Of a text that nobody saved. */
const SHA256 = '0'.repeat(64);
const ID = '00000000-0000-4000-8000-000000000000';

/** What a template is shown with while the library is empty: an invented article with one annotation. */
export function exampleFields(wordOf: ExampleWord): TemplateFields {
  const text = wordOf('exampleText');
  return {
    headline: wordOf('exampleHeadline'),
    url: 'https://news.example/2026/01/05/ferry',
    authors: [wordOf('exampleAuthor')],
    publisher: wordOf('examplePublisher'),
    source: '',
    section: '',
    description: '',
    language: wordOf('exampleLanguage'),
    keywords: [],
    published: TIME,
    published_day: DAY,
    modified: '',
    saved: TIME,
    accessed: TIME,
    sha256: SHA256,
    id: ID,
    tags: [wordOf('exampleTag')],
    comment: '',
    text,
    markdown: text,
    exported: TIME,
    annotations: [
      {
        quote: text,
        comment: wordOf('exampleComment'),
        label: wordOf('label_question'),
        tags: [],
        created: TIME,
        modified: TIME,
        id: ID,
        block: 'example',
      },
    ],
  };
}
