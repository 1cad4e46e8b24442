import { expect, it } from 'vitest';
import { createSeen } from '@/components/controls/use-seen';

const shown = { comment: 'a', tags: ['x'] };

it('tells each save what it was made of, also while the one before is under way', () => {
  const seen = createSeen();
  seen.begin(shown);
  expect(seen.send({ comment: 'ab' })).toEqual(shown);
  // What the library tells meanwhile is not what the person saw in the field.
  seen.begin({ comment: 'from elsewhere', tags: [] });
  expect(seen.send({ comment: 'abc', tags: ['y'] })).toEqual({ comment: 'ab', tags: ['x'] });
  expect(seen.send({})).toEqual({ comment: 'abc', tags: ['y'] });
});

it('goes back to what an edit was made of that was not saved', () => {
  const seen = createSeen();
  seen.begin(shown);
  const before = seen.send({ comment: 'ab' });
  seen.giveBack(before);
  expect(seen.send({ comment: 'abc' })).toEqual(shown);
});

it('knows nothing before the person began', () => {
  expect(createSeen().send({ comment: 'a' })).toBeUndefined();
});
