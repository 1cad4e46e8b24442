import { describe, expect, it } from 'vitest';
import { correctableFields } from '@/components/article/article-fields';
import { sampleCapture } from '../../support/sample-records';

const { article } = sampleCapture();

function field(name: string) {
  const found = correctableFields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No field ${name}`);
  return found;
}

describe('correctableFields', () => {
  it.each([
    ['headline', 'New', { headline: 'New' }],
    ['headline', '', 'headlineMissing'],
    ['publisher', 'Gazette', { publisher: { name: 'Gazette' } }],
    ['publisher', '', { publisher: null }],
    ['source', '上海发布', { source: '上海发布' }],
    ['section', '', { section: null }],
    [
      'published',
      '2021-12-21 20:12:02 +08:00',
      { published: '2021-12-21T20:12:02+08:00', publishedOffset: 'explicit' },
    ],
    [
      'published',
      '2021-12-21 20:12',
      { published: '2021-12-21T20:12', publishedOffset: 'unknown' },
    ],
    ['modified', '2021-12-21', { modified: '2021-12-21', modifiedOffset: null }],
    ['published', '', { published: null, publishedOffset: null }],
    ['published', 'last week', 'publishedUnreadable'],
    ['keywords', 'boats; sea; boats', { keywords: ['boats', 'sea'] }],
    ['keywords', '渡轮、海港', { keywords: ['渡轮', '海港'] }],
    ['editors', 'Bo Lint', { editors: [{ name: 'Bo Lint' }] }],
    ['dateline', 'LISBON (Coast Wire)', { dateline: 'LISBON (Coast Wire)' }],
    ['description', '', { description: null }],
    ['genre', 'opinion', { genre: 'opinion' }],
    ['language', 'zh_cn', { language: 'zh-CN' }],
    ['language', 'chinese language', 'languageUnreadable'],
    ['language', '', { language: null }],
  ])('takes for %s what is written as %j', (name, text, expected) => {
    expect(field(name).write(text, article)).toEqual(expected);
  });

  it.each([
    ['Ada Quill, Jo Finn', ['Ada Quill', 'Jo Finn']],
    ['Finn, Jo; Ada Quill', ['Finn, Jo', 'Ada Quill']],
    ['李明、王小红', ['李明', '王小红']],
    ['', []],
  ])('reads the names in %j', (text, names) => {
    const correction = field('authors').write(text, article);
    expect(correction).toMatchObject({ authors: names.map((name) => ({ name })) });
  });

  it('keeps the address of an author who stays', () => {
    expect(field('authors').write('Ada Quill; Jo Finn', article)).toEqual({
      authors: [{ name: 'Ada Quill', url: 'https://harbour.example/ada' }, { name: 'Jo Finn' }],
    });
  });

  it.each(correctableFields.map(({ name }) => name))('reads %s as it is shown', (name) => {
    const { read, write } = field(name);
    const known = {
      ...article,
      editors: [],
      publishedOffset: 'explicit',
      modifiedOffset: null,
    } as const;
    const written = write(read(known), known);
    expect(typeof written === 'string' ? written : { ...known, ...written }).toEqual(known);
  });
});
