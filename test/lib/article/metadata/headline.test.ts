// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { headlineCandidates, withoutKicker } from '@/lib/article/metadata/headline';
import { parseHtml } from '@/test/support/parse-html';

const none = {
  ...{ title: '', jsonLd: null, alternative: null },
  ...{ openGraph: null, twitter: null, siteNames: [] },
};
const best = (markup: string, sources: Partial<Parameters<typeof headlineCandidates>[1]> = {}) =>
  bestOf(headlineCandidates(parseHtml(markup).documentElement, { ...none, ...sources }));

describe('the headline', () => {
  it.each([
    [
      'the heading that the title has',
      '<h1>Harbour Post</h1><h1>Ferry runs again</h1>',
      { title: 'Ferry runs again | Harbour Post' },
    ],
    [
      'a smaller heading that the title has',
      '<h2>Ferry runs again</h2><h2>Bridge closed</h2>',
      { title: 'Ferry runs again - Harbour Post' },
    ],
    ['the only heading', '<h1>Ferry runs again</h1>', {}],
    [
      'what data and sharing agree on',
      '<h1>City</h1>',
      { title: 'Ferry runs again', jsonLd: 'Ferry runs again', openGraph: 'Ferry runs again' },
    ],
    [
      'the shared title without the site',
      '',
      { openGraph: 'Ferry runs again | Harbour Post', siteNames: ['Harbour Post'] },
    ],
    [
      'the heading, not the site’s name',
      '<h1>Harbour Post</h1><h2>Ferry runs again</h2>',
      { siteNames: ['Harbour Post'], title: 'Ferry runs again' },
    ],
    ['the title where there is nothing else', '', { title: 'Ferry runs again' }],
  ])('is %s', (_what, markup, sources) => {
    expect(best(markup, sources)?.value).toBe('Ferry runs again');
  });

  it('is what readers see, when the title was written for search engines', () => {
    const found = best('<h1>She is back</h1>', {
      title: 'Ferry timetable 2021: all you need to know',
      jsonLd: 'She is back',
    });
    expect(found?.value).toBe('She is back');
    expect(found?.element?.tagName).toBe('H1');
  });

  it.each([
    [
      'that the data gives too, wherever it stands',
      '<h1>The ferry runs again</h1>',
      {
        ...{ title: 'Ferry timetable 2021', openGraph: 'Ferry timetable 2021' },
        ...{ twitter: 'Ferry timetable 2021', jsonLd: 'The ferry runs again' },
      },
    ],
    [
      'of the newsroom, where the h1 is the last step of a trail',
      '<nav><h1>Ferry timetable 2021</h1></nav><h2>The ferry runs again</h2>',
      {
        ...{ title: 'Ferry timetable 2021', jsonLd: 'Ferry timetable 2021' },
        openGraph: 'The ferry runs again',
      },
    ],
    [
      'that the data gives twice, where the h1 is the last step of a trail',
      '<ol><li><h1>Ferry timetable 2021</h1></ol><h2>The ferry runs again</h2>',
      {
        ...{ title: 'Ferry timetable 2021', openGraph: 'Ferry timetable 2021' },
        ...{ jsonLd: 'The ferry runs again', alternative: 'The ferry runs again' },
      },
    ],
    [
      'behind a kicker that only the page has',
      '<div class="crumbs"><h1>Harbour</h1></div><h2><span>Harbour</span> The ferry runs again</h2>',
      { title: 'Harbour: The ferry runs again', openGraph: 'The ferry runs again' },
    ],
  ])('is the one %s', (_what, markup, sources) => {
    const found = best(markup, sources);
    expect(found?.value).toBe('The ferry runs again');
    expect(found?.element).not.toBeNull();
  });

  it('is what readers saw in the article, not three wordings for search engines', () => {
    const printed = 'The ferry runs again at last';
    const title = 'Ferry timetable 2021';
    const found = best(`<main><h1>${printed}</h1></main>`, {
      ...{ title, openGraph: title, twitter: title },
    });
    expect(found?.value).toBe(printed);
  });

  it('is not the name of a section that stands alone in the page’s main part', () => {
    const markup = '<main><h1>Harbour news</h1><h2>The ferry runs again</h2></main>';
    const said = 'The ferry runs again';
    expect(best(markup, { title: said, openGraph: said })?.value).toBe(said);
  });

  it('stands where title, data and sharing agree against the heading', () => {
    const agreed = 'Johannesburg has failed its traders';
    const markup = '<article><h1>Joburg has failed its traders</h1></article>';
    const sources = { title: agreed, jsonLd: agreed, openGraph: agreed, twitter: agreed };
    expect(best(markup, sources)?.value).toBe(agreed);
  });

  it('has the mark after its kicker that the heading shows by its form', () => {
    const markup = '<h1><span>Harbour</span> The ferry runs again</h1>';
    const sources = { title: 'Harbour: The ferry runs again' };
    expect(best(markup, sources)?.value).toBe('Harbour: The ferry runs again');
  });

  it('is none on a page without words', () => {
    expect(best('<h1> </h1>')).toBeNull();
  });

  it('counts a heading once that stands in a sticky bar too', () => {
    const found = headlineCandidates(
      parseHtml('<h3>Ferry runs again</h3><h1>Ferry runs again</h1>').documentElement,
      none,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.element?.tagName).toBe('H1');
  });
});

it.each([
  ['Harbour: The ferry runs again', 'The ferry runs again', 'The ferry runs again'],
  ['Harbour – The ferry runs again', 'City: The ferry runs again', 'The ferry runs again'],
  [
    'Harbour: The ferry runs again',
    'Harbour: The ferry runs again',
    'Harbour: The ferry runs again',
  ],
  ['Harbour: The ferry runs again', null, 'Harbour: The ferry runs again'],
  ['The ferry runs again', 'She is back', 'The ferry runs again'],
])('%o, shared as %o, is %o', (headline, social, expected) => {
  expect(withoutKicker(headline, social)).toBe(expected);
});
