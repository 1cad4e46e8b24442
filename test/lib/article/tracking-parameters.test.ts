import { expect, it } from 'vitest';
import { isTracking } from '@/lib/article/tracking-parameters';

it.each(
  [
    'utm_source fbclid srsltid _ga _gl at_medium at_campaign xtor wt_mc wt_zmc guccounter smid isappinstalled nsukey',
    'UTM_Campaign ocid spm',
  ].flatMap((names) => names.split(' ')),
)('%s tells where a reader came from', (name) => {
  expect(isTracking(name, '1')).toBe(true);
});

it.each(
  [
    'id p page article story source section lang date v q ref t utm ga at_id from sid aid newsid docid contentId',
    'attribution xtora my_fbclid spmx',
  ].flatMap((names) => names.split(' ')),
)('%s can tell which page it is', (name) => {
  expect(isTracking(name, '1')).toBe(false);
});

it('knows what messengers write into a parameter of others', () => {
  expect(isTracking('from', 'timeline')).toBe(true);
  expect(isTracking('from', '2021-12-21')).toBe(false);
});
