import { describe, expect, it } from 'vitest';
import { type DateReading, datesIn } from '@/lib/article/metadata/written-date';

const dayFirst: DateReading = { order: 'day-first', year: null };
const isosIn = (text: string, reading: DateReading = dayFirst) =>
  datesIn(text, reading).map(({ iso }) => iso);

describe('a written date', () => {
  it.each([
    ['2021年12月21日 20:12', '2021-12-21T20:12'],
    ['2021年12月21日20时12分', '2021-12-21T20:12'],
    ['2021 12/21 20:12:02', '2021-12-21T20:12:02'],
    ['2021 12 / 21 20:12', '2021-12-21T20:12'],
    ['20:12 21.12.2021 (обновлено: 21:05)', '2021-12-21T20:12'],
    ['2021-12-21 20:12:02', '2021-12-21T20:12:02'],
    ['2021/12/21', '2021-12-21'],
    ['2021.12.21 20:12', '2021-12-21T20:12'],
    ['2021. 12. 21. 오후 8:12', '2021-12-21T20:12'],
    ['2021년 12월 21일', '2021-12-21'],
    ['令和3年12月21日', '2021-12-21'],
    ['民國110年12月21日', '2021-12-21'],
    ['21.12.2021, 15.25 Uhr', '2021-12-21T15:25'],
    ['21.12.21', '2021-12-21'],
    ['21. Dezember 2021 um 15:25 Uhr', '2021-12-21T15:25'],
    ['Dienstag, 21. Dez. 2021', '2021-12-21'],
    ['21 décembre 2021 à 20h12', '2021-12-21T20:12'],
    ['1er mai 2021', '2021-05-01'],
    ['21 de diciembre de 2021', '2021-12-21'],
    ['21 dicembre 2021', '2021-12-21'],
    ['21 grudnia 2021', '2021-12-21'],
    ['21. prosince 2021', '2021-12-21'],
    ['2021. december 21.', '2021-12-21'],
    ['2021 m. gruodžio 21 d.', '2021-12-21'],
    ['2021. gada 21. decembris', '2021-12-21'],
    ['21 Aralık 2021', '2021-12-21'],
    ['21 Desember 2021', '2021-12-21'],
    ['21 tháng 12 năm 2021', '2021-12-21'],
    ['21 декабря 2021, 20:12', '2021-12-21T20:12'],
    ['21 грудня 2021', '2021-12-21'],
    ['21 Δεκεμβρίου 2021', '2021-12-21'],
    ['December 21st, 2021 at 8:12 p.m. EST', '2021-12-21T20:12-05:00'],
    ['Dec. 21, 2021', '2021-12-21'],
    ['21/Dec/2021', '2021-12-21'],
    ['Tue, 21 Dec 2021 20:12:02 +0800', '2021-12-21T20:12:02+08:00'],
    ['Tue Dec 21 20:12:02 CET 2021', '2021-12-21T20:12:02+01:00'],
    ['Tue Dec 21 20:12:02 +0800 2021', '2021-12-21T20:12:02+08:00'],
    ['Tue Dec 21 20:12:02 2021', '2021-12-21T20:12:02'],
    ['٢١ ديسمبر ٢٠٢١', '2021-12-21'],
    ['21 كانون الأول 2021', '2021-12-21'],
    ['۳۰ آذر ۱۴۰۰', '2021-12-21'],
    ['۱۴۰۰/۰۹/۳۰', '2021-12-21'],
    ['21 בדצמבר 2021', '2021-12-21'],
    ['21 दिसंबर 2021', '2021-12-21'],
    ['২১ ডিসেম্বর ২০২১', '2021-12-21'],
    ['21 ธันวาคม 2564', '2021-12-21'],
    ['๒๑ ธ.ค. ๒๕๖๔', '2021-12-21'],
    ['20:12, 21 December 2021', '2021-12-21T20:12'],
  ])('%s is %s', (text, iso) => {
    expect(isosIn(text)).toEqual([iso]);
  });

  it.each([
    ['day-first', '3/4/2020', '2020-04-03'],
    ['month-first', '3/4/2020', '2020-03-04'],
    ['month-first', '13/4/2020', '2020-04-13'],
    ['day-first', '4/13/2020', '2020-04-13'],
  ] as const)('in %s order %s is %s', (order, text, iso) => {
    expect(isosIn(text, { order, year: null })).toEqual([iso]);
  });

  it('takes a year that is known from elsewhere', () => {
    const reading = { ...dayFirst, year: 2021 };
    expect(isosIn('12月21日 20:12', reading)).toEqual(['2021-12-21T20:12']);
    expect(isosIn('12-21 20:12', reading)).toEqual(['2021-12-21T20:12']);
    expect(isosIn('12-21 20:12')).toEqual([]);
    expect(isosIn('12月21日')).toEqual([]);
  });

  it('keeps the order of several, each with its own time', () => {
    const text = 'Published 20 December 2021, 08:00 | Updated 21 December 2021, 20:12';
    expect(isosIn(text)).toEqual(['2021-12-20T08:00', '2021-12-21T20:12']);
  });

  it('tells where each begins', () => {
    const text = 'Posted on 21 December 2021';
    expect(datesIn(text, dayFirst)[0]?.start).toBe(text.indexOf('21'));
  });
});

describe('no date', () => {
  it.each([
    '20:12',
    'today at 20:12',
    '昨天 20:12',
    '3 hours ago',
    '2021',
    'December 2021',
    '31 February 2021',
    '2021-13-40',
    'version 1.2.2021.4',
    'call 0800 12 21 2021',
    '12 apples 2021',
    'won 21:12 in 2021',
  ])('is in %o', (text) => {
    expect(isosIn(text, { order: 'day-first', year: 2021 })).toEqual([]);
  });
});
