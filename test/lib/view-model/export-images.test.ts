import { describe, expect, it } from 'vitest';
import { failed, type Result, success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { type KeptImage, MAX_IMAGES, noImages } from '@/lib/library/kept-image';
import { articleRecordShape } from '@/lib/library/library-shapes';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { createImageTaker } from '@/lib/view-model/export-images';
import { illustratedRecord, keptImage, sampleImage } from '../../support/sample-images';
import { sampleId, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

const address = (name: string | number) => `https://harbour.example/${name}.png`;
const record = sampleRecord();
const articleId = record.saved.id;

const answersFor = (images: readonly KeptImage[]): Answers => ({
  'images.count': () => success({ ...noImages, kept: 5 }),
  'images.list': () => success({ images, offered: 0 }),
  'images.read': ({ source }) => success(sampleImage(source)),
});

const taking = (answers: Answers, room = Number.POSITIVE_INFINITY, signal?: AbortSignal) => {
  const test = viewTest(answers);
  const take = createImageTaker(test.around, { room, signal });
  const taken = async (records: readonly ArticleRecord[]) => {
    const all: Result<ArticleRecord>[] = [];
    for await (const each of take(records)) all.push(each);
    return all;
  };
  return { ...test, take, taken };
};

describe('createImageTaker', () => {
  it('adds the images that are kept, each with a message of its own', async () => {
    const wanted: KeptImage = { ...keptImage(address('c')), state: 'wanted', type: null, size: 0 };
    const images = [keptImage(address('a')), wanted, keptImage(address('b'))];
    const { taken, payloadsOf } = taking(answersFor(images));
    expect(await taken([record])).toEqual([
      success({ ...record, images: [sampleImage(address('a')), sampleImage(address('b'))] }),
    ]);
    expect(payloadsOf('images.list')).toEqual([{ articleId }]);
    expect(payloadsOf('images.read')).toEqual([
      { articleId, source: address('a') },
      { articleId, source: address('b') },
    ]);
  });

  it('leaves a record without any as it is', async () => {
    const { taken } = taking(answersFor([]));
    const [taken1] = await taken([record]);
    expect(taken1?.ok && taken1.value).toBe(record);
    expect(record).not.toHaveProperty('images');
  });

  it('asks of no article where nothing is kept', async () => {
    const { taken, asked } = taking({ 'images.count': () => success(noImages) });
    expect(await taken([record])).toEqual([success(record)]);
    await taken([record]);
    expect(asked.map(({ name }) => name)).toEqual(['images.count']);
  });

  it('leaves out what went meanwhile, and the field when all did', async () => {
    const images = [keptImage(address('a')), keptImage(address('b'))];
    const some = taking({
      ...answersFor(images),
      'images.read': ({ source }) =>
        source === address('a') ? failed('not-found') : success(sampleImage(source)),
    });
    expect(await some.taken([record])).toEqual([
      success({ ...record, images: [sampleImage(address('b'))] }),
    ]);
    const none = taking({ ...answersFor(images), 'images.read': () => failed('not-found') });
    expect(await none.taken([record])).toEqual([success(record)]);
  });

  it.each(['images.list', 'images.read'] as const)('tells when %s fails', async (name) => {
    const answers = answersFor([keptImage(address('a'))]);
    const { taken } = taking({ ...answers, [name]: () => failed('storage-failed') });
    expect(await taken([record])).toEqual([failed('storage-failed')]);
  });

  it('reads the images of a record only when the one before is taken', async () => {
    const { take, payloadsOf } = taking(answersFor([keptImage(address('a'))]));
    const reading = take([record, record])[Symbol.asyncIterator]();
    await reading.next();
    expect(payloadsOf('images.read')).toHaveLength(1);
    await reading.next();
    expect(payloadsOf('images.read')).toHaveLength(2);
  });

  it('stops between two images when told to', async () => {
    const ending = new AbortController();
    const answers = answersFor([keptImage(address('a')), keptImage(address('b'))]);
    const { taken, payloadsOf } = taking(
      {
        ...answers,
        'images.read': ({ source }) => {
          ending.abort();
          return success(sampleImage(source));
        },
      },
      Number.POSITIVE_INFINITY,
      ending.signal,
    );
    expect(await taken([record])).toEqual([failed('cancelled')]);
    expect(payloadsOf('images.read')).toHaveLength(1);
  });

  it('refuses more than the file has room for, of all articles together', async () => {
    const { taken, payloadsOf } = taking(
      answersFor([keptImage(address('a'), { size: 3_000 })]),
      9_000,
    );
    expect((await taken([record, record])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await taken([record])).toMatchObject([{ failure: { code: 'export-too-large' } }]);
    expect(payloadsOf('images.read')).toHaveLength(2);
  });

  it('takes no more of an article than an import does, what its text shows first', async () => {
    const shown = illustratedRecord([]);
    const others = Array.from({ length: MAX_IMAGES + 10 }, (_, index) => keptImage(address(index)));
    const inText = keptImage('https://harbour.example/b.gif');
    const many = taking(answersFor([...others, inText]));
    const [first] = await many.taken([shown]);
    if (first?.ok !== true) throw new Error('Not taken');
    expect(first.value.images).toHaveLength(MAX_IMAGES);
    expect(first.value.images?.[0]?.source).toBe(inText.source);
    expect(parseShape(articleRecordShape, first.value, 'import-invalid-record').ok).toBe(true);

    const large = [1, 2, 3, 4, 5].map((name) => keptImage(address(name), { size: 9_000_000 }));
    const heavy = taking(answersFor(large));
    const [heavyFirst] = await heavy.taken([record]);
    expect(heavyFirst?.ok && heavyFirst.value.images).toHaveLength(4);
  });

  it('reads on where nobody can count', async () => {
    const answers = answersFor([keptImage(address('a'), { articleId: sampleId(1) })]);
    const { taken } = taking({ ...answers, 'images.count': () => failed('storage-failed') });
    expect(await taken([record])).toMatchObject([{ value: { images: [{}] } }]);
  });
});
