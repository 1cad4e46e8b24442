import { expect, it } from 'vitest';
import { namePartsOf } from '@/lib/export/person-name';

it.each([
  ['Ada Quill', 'Quill', 'Ada'],
  ['Ada  Mary\nQuill', 'Quill', 'Ada Mary'],
  ['Quill, Ada', 'Quill', 'Ada'],
  ['Jan van der Berg', 'van der Berg', 'Jan'],
  ['Ludwig von Stein', 'von Stein', 'Ludwig'],
  ['Jean-Paul Martin', 'Martin', 'Jean-Paul'],
])('takes %s apart', (name, family, given) => {
  expect(namePartsOf({ name })).toEqual({ family, given });
});

it.each([
  '王小明',
  '신은정',
  'Reuters',
  'The Associated Press',
  'Harbour Post staff',
  'News desk',
  'Quill, Ada, Jr.',
  'A & B',
])('leaves %s whole', (name) => {
  expect(namePartsOf({ name })).toEqual({ literal: name });
});
