// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ancestors, classCues } from '@/lib/article/features/name-features';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

const view = viewOfMarkup(
  '<div class="sidebar"><aside id="related"><ul class="nav"><li class="teaser">text</li></ul></aside></div>',
);

it('tells names by how far out they stand', () => {
  expect(valuesOf(classCues, view, 'text')).toMatchObject({
    'own card': 1,
    'near nav': 1,
    'near related': 1,
    'far side': 1,
    'own nav': 0,
    'near side': 0,
  });
});

it('tells the elements around', () => {
  const around = valuesOf(ancestors, view, 'text');
  expect(around).toMatchObject({ 'in aside': 1, 'in list': 1, 'in article': 0 });
});
