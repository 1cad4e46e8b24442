import { expect, it } from 'vitest';
import { foldWord, MONTHS, monthNamed } from '@/lib/article/metadata/month-names';

it.each([
  ['en', 'December Dec. dec SEPT', [12, 12, 12, 9]],
  ['de', 'März Jänner Dez. Okt', [3, 1, 12, 10]],
  ['fr', 'décembre août févr. AOÛT', [12, 8, 2, 8]],
  ['es', 'diciembre setiembre ene', [12, 9, 1]],
  ['pt', 'março dezembro', [3, 12]],
  ['it', 'giugno dicembre', [6, 12]],
  ['pl', 'grudnia października', [12, 10]],
  ['cs', 'prosince září', [12, 9]],
  ['hu', 'május szeptember', [5, 9]],
  ['fi', 'joulukuuta', [12]],
  ['tr', 'Aralık Şubat İyun', [12, 2, 6]],
  ['vi', 'tháng', [null]],
  ['id', 'Desember Agustus', [12, 8]],
  ['ru', 'декабря мая', [12, 5]],
  ['uk', 'грудня листопада', [12, 11]],
  ['el', 'Δεκεμβρίου Μαΐου', [12, 5]],
  ['ar', 'ديسمبر أغسطس جوان', [12, 8, 6]],
  ['fa', 'دسامبر آذر اسفند', [12, 9, 12]],
  ['he', 'בדצמבר ינואר', [12, 1]],
  ['hi', 'दिसंबर', [12]],
  ['bn', 'ডিসেম্বর', [12]],
  ['th', 'ธ.ค. ธันวาคม', [12, 12]],
  ['no month', 'Monday um Uhr', [null, null, null]],
] as const)('knows the months of %s', (_language, words, months) => {
  expect(words.split(' ').map(monthNamed)).toEqual(months);
});

it('folds case, accents, dots and the spellings of one letter', () => {
  expect(foldWord('FÉVR.')).toBe('fevr');
  expect(foldWord('Kasım')).toBe('kasim');
  expect(foldWord('ژوئيه')).toBe(foldWord('ژوئیه'));
});

it('knows each name of the table as it is printed there', () => {
  const meant = new Map<string, number>();
  for (const language of [...MONTHS].reverse()) {
    for (const [index, names] of language.split(' ').entries()) {
      for (const name of names.split('|')) meant.set(name, index + 1);
    }
  }
  const unknown = [...meant].filter(([name, month]) => monthNamed(name) !== month);
  expect(unknown).toEqual([]);
});
