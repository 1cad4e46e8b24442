import { describe, expect, it } from 'vitest';
import {
  boolean,
  integer,
  listOf,
  nullOr,
  number,
  oneOf,
  parseShape,
  partial,
  record,
  text,
  textThat,
} from '@/lib/base/shape';

const note = record({
  title: text(10),
  count: integer(0, 5),
  share: number(0, 1),
  open: boolean,
  state: oneOf(['new', 'old']),
  tags: listOf(text(3), 2),
  parent: nullOr(textThat((value) => value.startsWith('id'), 'an id')),
});
const good = {
  title: '标题',
  count: 0,
  share: 0.5,
  open: false,
  state: 'old',
  tags: ['a', 'b'],
  parent: null,
};

const detailOf = (data: unknown) => {
  const parsed = parseShape(note, data, 'invalid-message');
  return parsed.ok ? 'ok' : parsed.failure.detail;
};

it('takes a value of the shape as it is', () => {
  expect(parseShape(note, good, 'invalid-message')).toEqual({ ok: true, value: good });
});

it.each([
  [{ ...good, title: 'a'.repeat(11) }, 'title: expected a string of at most 10 characters'],
  [{ ...good, count: 1.5 }, 'count: expected a whole number from 0 to 5'],
  [{ ...good, count: '1' }, 'count: expected a whole number from 0 to 5'],
  [{ ...good, share: Number.NaN }, 'share: expected a number from 0 to 1'],
  [{ ...good, open: 0 }, 'open: expected true or false'],
  [{ ...good, state: 'ancient' }, 'state: expected one of new, old'],
  [{ ...good, tags: ['a', 7] }, 'tags[1]: expected a string of at most 3 characters'],
  [{ ...good, tags: ['a', 'b', 'c'] }, 'tags: expected a list of at most 2'],
  [{ ...good, tags: { length: 1, 0: 'a' } }, 'tags: expected a list of at most 2'],
  [{ ...good, parent: 'x' }, 'parent: expected an id'],
  [{}, 'title: expected a string of at most 10 characters'],
  [null, 'value: expected a record'],
  [[good], 'value: expected a record'],
])('refuses %o and says where', (data, detail) => {
  expect(detailOf(data)).toBe(detail);
});

describe('what the shape does not name', () => {
  it('is left behind', () => {
    const parsed = parseShape(note, { ...good, extra: 1 }, 'invalid-message');
    expect(parsed).toEqual({ ok: true, value: good });
  });

  it('never comes from a prototype', () => {
    const inherited = Object.create(good);
    expect(detailOf(inherited)).toContain('title');
    expect(detailOf(JSON.parse('{"__proto__": {"title": "x"}}'))).toContain('title');
  });
});

it('keeps an absent field absent, and refuses a wrong one all the same', () => {
  const edits = partial({ title: text(10), open: boolean });
  expect(parseShape(edits, { open: true }, 'invalid-message')).toEqual({
    ok: true,
    value: { open: true },
  });
  expect(parseShape(edits, { title: 3 }, 'invalid-message').ok).toBe(false);
});
