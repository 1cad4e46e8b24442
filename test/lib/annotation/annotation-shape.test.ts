import { describe, expect, it } from 'vitest';
import {
  addressShape,
  annotationRecordShape,
  annotationShape,
  idShape,
  instantShape,
} from '@/lib/annotation/annotation-shape';
import { success } from '@/lib/base/result';
import { parseShape, type Shape } from '@/lib/base/shape';
import { sampleAnnotation, sampleId } from '@/test/support/sample-records';

const annotation = sampleAnnotation({ comment: 'Says who?', tags: ['a'] });
const [quote, position] = annotation.target.selector;
const read = <Value>(shape: Shape<Value>, data: unknown) =>
  parseShape(shape, data, 'import-invalid-record');
const withSelector = (selector: unknown) => ({
  ...annotation,
  target: { ...annotation.target, selector },
});

it('reads back what was stored', () => {
  const record = { id: annotation.id, articleId: sampleId(1), annotation, trashedAt: null };
  expect(read(annotationRecordShape, structuredClone(record))).toEqual(success(record));
});

it('reads an annotation of which only the quote is known', () => {
  expect(read(annotationShape, withSelector([quote]))).toEqual(success(withSelector([quote])));
});

describe('an annotation', () => {
  it.each([
    ['id', { ...annotation, id: 'https://example.org/anno1' }],
    ['motivation', { ...annotation, motivation: 'liking' }],
    ['created', { ...annotation, created: '2026-11-02' }],
    ['body[0].purpose', { ...annotation, body: [{ ...annotation.body[0], purpose: 'x' }] }],
    ['body[0].value', { ...annotation, body: [{ ...annotation.body[0], value: 1 }] }],
    ['target.source', { ...annotation, target: { ...annotation.target, source: 'about:blank' } }],
    ['target.selector', withSelector([])],
    ['target.selector[0].type', withSelector([position])],
    ['target.selector[1].start', withSelector([quote, { ...position, start: -1 }])],
    ['target.selector[1].end', withSelector([quote, { ...position, start: 9, end: 8 }])],
    ['target.selector', withSelector([quote, position, position])],
  ])('is refused for a wrong %s', (path, data) => {
    const result = read(annotationShape, data);
    expect(result.ok ? null : result.failure.detail.split(': ')[0]).toBe(path);
  });
});

describe('a value', () => {
  it.each([
    [idShape, sampleId(1), true],
    [idShape, sampleId(10).toUpperCase(), false],
    [instantShape, '2026-11-24T08:00:00Z', true],
    [instantShape, '2026-11-24T08:00:00.123Z', true],
    [instantShape, '2026-11-24T08:00:00+08:00', false],
    [instantShape, '2026-13-24T08:00:00Z', false],
    [addressShape, 'https://harbour.example/渡轮', true],
    [addressShape, 'ftp://harbour.example/', false],
    [addressShape, 'https://', false],
  ])('(case %#) %o is told right from wrong', (shape, value, expected) => {
    expect(read<unknown>(shape, value).ok).toBe(expected);
  });
});
