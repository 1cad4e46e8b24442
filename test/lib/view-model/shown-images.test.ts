import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { failed, type Result, success } from '@/lib/base/result';
import type { ImageFile, KeptImage } from '@/lib/library/kept-image';
import { createShownImages } from '@/lib/view-model/shown-images';
import { keptImage, sampleImage } from '../../support/sample-images';
import { sampleId } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

const [A, B, C] = ['a', 'b', 'c'].map((name) => `https://a.example/${name}.png`) as [
  string,
  string,
  string,
];

const wanted = (source: string): KeptImage => ({
  ...keptImage(source),
  ...{ state: 'wanted', type: null, size: 0 },
});

/** Images of our own in place of object addresses, which count up: `own:1` and so on. */
function showing(answer: (source: string) => Result<ImageFile> | Promise<Result<ImageFile>>) {
  const images = signal<readonly KeptImage[]>([]);
  const open = new Map<string, string>();
  let count = 0;
  const ending = new AbortController();
  const test = viewTest({ 'images.read': ({ source }) => answer(source) });
  const shown = createShownImages(
    { images },
    {
      request: test.around.request,
      signal: ending.signal,
      addressOf({ source }) {
        count += 1;
        open.set(`own:${count}`, source);
        return `own:${count}`;
      },
      forget(address) {
        if (!open.delete(address)) throw new Error(`${address} was forgotten before`);
      },
    },
  );
  return { ...test, images, shown, open, end: () => ending.abort() };
}

const given = (source: string) => success(sampleImage(source));
const settled = () => new Promise((resolve) => setTimeout(resolve));
const sourcesOf = (shown: ReadonlyMap<string, string>) => [...shown.keys()];

describe('createShownImages', () => {
  it('shows the images that are kept, each as it comes', async () => {
    const { images, shown, open, payloadsOf } = showing(given);
    const seen: number[] = [];
    shown.subscribe(({ size }) => seen.push(size));
    images.value = [keptImage(A), wanted(B), keptImage(C)];
    await vi.waitFor(() => expect(shown.value.size).toBe(2));
    expect([...shown.value]).toEqual([
      [A, 'own:1'],
      [C, 'own:2'],
    ]);
    expect([...open.values()]).toEqual([A, C]);
    expect(seen).toContain(1);
    const articleId = sampleId(1);
    expect(payloadsOf('images.read')).toEqual([
      { articleId, source: A },
      { articleId, source: C },
    ]);
  });

  it('reads none again that it shows already', async () => {
    const { images, shown, payloadsOf } = showing(given);
    images.value = [keptImage(A), wanted(B)];
    await vi.waitFor(() => expect(sourcesOf(shown.value)).toEqual([A]));
    images.value = [keptImage(A), keptImage(B)];
    await vi.waitFor(() => expect(sourcesOf(shown.value)).toEqual([A, B]));
    expect(payloadsOf('images.read')).toHaveLength(2);
    expect(shown.value.get(A)).toBe('own:1');
  });

  it('frees what is not kept any more, and nothing else', async () => {
    const { images, shown, open } = showing(given);
    images.value = [keptImage(A), keptImage(B), keptImage(C)];
    await vi.waitFor(() => expect(shown.value.size).toBe(3));
    images.value = [keptImage(B), wanted(C)];
    expect(sourcesOf(shown.value)).toEqual([B]);
    expect([...open.values()]).toEqual([B]);
    images.value = [];
    expect(shown.value.size).toBe(0);
    expect(open.size).toBe(0);
    await settled();
    expect(open.size).toBe(0);
  });

  it('shows nothing of a reading that others overtook', async () => {
    const answers = new Map<string, ReturnType<typeof later<Result<ImageFile>>>>();
    const { images, shown, open } = showing((source) => {
      const answer = later<Result<ImageFile>>();
      answers.set(source, answer);
      return answer.promise;
    });
    images.value = [keptImage(A)];
    images.value = [keptImage(B)];
    answers.get(A)?.resolve(given(A));
    answers.get(B)?.resolve(given(B));
    await settled();
    expect(sourcesOf(shown.value)).toEqual([B]);
    expect([...open.values()]).toEqual([B]);
  });

  it('makes one address for an image that two readings give', async () => {
    const answers: ReturnType<typeof later<Result<ImageFile>>>[] = [];
    const { images, shown, open } = showing(() => {
      const answer = later<Result<ImageFile>>();
      answers.push(answer);
      return answer.promise;
    });
    images.value = [keptImage(A)];
    images.value = [keptImage(A), wanted(B)];
    for (const answer of answers) answer.resolve(given(A));
    await settled();
    expect(sourcesOf(shown.value)).toEqual([A]);
    expect(open.size).toBe(1);
  });

  it('goes on with the others where one cannot be read', async () => {
    const { images, shown } = showing((source) =>
      source === A ? failed('not-found', source) : given(source),
    );
    images.value = [keptImage(A), keptImage(B)];
    await vi.waitFor(() => expect(sourcesOf(shown.value)).toEqual([B]));
  });

  it('ends with its view', async () => {
    const { images, asked, end } = showing(given);
    end();
    images.value = [keptImage(A)];
    await settled();
    expect(asked).toEqual([]);
  });
});
