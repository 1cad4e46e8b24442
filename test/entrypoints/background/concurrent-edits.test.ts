import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { library } from '@/entrypoints/background/library-context';
import { libraryHandlers } from '@/entrypoints/background/library-handlers';
import { commentOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Result } from '@/lib/base/result';
import type { MessageName, Protocol } from '@/lib/messages/protocol';
import { type Handlers, serve } from '@/lib/messages/serve';
import { deliver } from '../../support/message-wire';
import { must } from '../../support/sample-library';
import { sampleAnnotation, sampleCapture, sampleId } from '../../support/sample-records';
import { seeded } from '../../support/seeded';

/*
 * Several contexts work on one article at the same time, each on what it saw last, which may be old. What each of them
 * left is there at the end: the model knows nothing of the store.
 */

const isLong = process.env.POSTIL_TORTURE === '1';
const first = Number(process.env.POSTIL_SEED ?? 1);
const seeds = Array.from({ length: isLong ? 50 : 3 }, (_, index) => first + index);

const CONTEXTS = 4;
const OPERATIONS = 500;
const ANNOTATIONS = 5;
/** Operations of a context that are under way at once. */
const AT_ONCE = 3;

const view = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') };

async function ask<Name extends MessageName>(name: Name, payload: Protocol[Name]['payload']) {
  return must((await deliver({ name, payload }, view)) as Result<Protocol[Name]['reply']>);
}

beforeAll(() => serve(libraryHandlers as Handlers));
afterAll(() => library.close());

const annotationIds = Array.from({ length: ANNOTATIONS }, (_, index) => sampleId(10 + index));

/** What one context has written into a comment and its tags, by annotation; the article itself under `''`. */
type Own = { text: string; tags: readonly string[] };

/** One editor: it writes its own text and tags, of which it knows what it wrote last, and nothing of the others'. */
async function work(context: number, seed: number): Promise<ReadonlyMap<string, Own>> {
  const random = seeded(seed * 100 + context);
  const left = new Map<string, Own>();
  const busy = new Map<string, Promise<unknown>>();
  for (let number = 0; number < OPERATIONS; number++) {
    const pick = Math.floor(random() * (ANNOTATIONS + 1));
    const id = annotationIds[pick] ?? '';
    // As an editor does: one save of a field after another, those of other fields at the same time.
    await busy.get(id);
    if (busy.size >= AT_ONCE) await Promise.race(busy.values());
    const seen = left.get(id) ?? { text: '', tags: [] };
    const isText = random() < 0.6;
    const text = isText ? `c${context} n${number}` : seen.text;
    const tag = `c${context}/${Math.floor(random() * 6)}`;
    const toggled = seen.tags.includes(tag)
      ? seen.tags.filter((each) => each !== tag)
      : [...seen.tags, tag];
    const tags = isText ? seen.tags : toggled;
    const edits = {
      ...(isText ? { comment: text } : { tags }),
      seen: { comment: seen.text, tags: seen.tags },
    };
    left.set(id, { text, tags });
    const saved =
      id === ''
        ? ask('article.update', { id: sampleId(1), edits })
        : ask('annotation.edit', { id, edits });
    busy.set(
      id,
      saved.then(() => busy.delete(id)),
    );
  }
  await Promise.all(busy.values());
  return left;
}

const sorted = (values: readonly string[]) => [...values].sort();
const textsIn = (comment: string) => sorted(comment === '' ? [] : comment.split('\n\n'));

it.each(seeds)(
  'keeps what each of four contexts left, seed %d',
  { timeout: 300_000 },
  async (seed) => {
    const saving = { articleId: sampleId(1), versionId: sampleId(2), annotation: null };
    const edits = { comment: '', tags: [] };
    const { saved } = await ask('article.save', { ...saving, edits, capture: sampleCapture() });
    for (const id of annotationIds) {
      const annotation = sampleAnnotation({ id, versionId: sampleId(2) });
      await ask('annotation.save', { articleId: saved.id, annotation });
    }
    await ask('article.update', { id: saved.id, edits });

    const all = await Promise.all(
      Array.from({ length: CONTEXTS }, (_, context) => work(context, seed)),
    );
    const expected = (id: string) => {
      const own = all.flatMap((left) => left.get(id) ?? []);
      return {
        texts: sorted(own.map(({ text }) => text).filter((text) => text !== '')),
        tags: sorted(own.flatMap(({ tags }) => tags)),
      };
    };
    const details = await ask('article.get', { id: saved.id });
    expect({ texts: textsIn(details.saved.comment), tags: sorted(details.saved.tags) }).toEqual(
      expected(''),
    );
    for (const { id, annotation } of details.annotations) {
      expect({ texts: textsIn(commentOf(annotation)), tags: sorted(tagsOf(annotation)) }).toEqual(
        expected(id),
      );
    }
    expect(details.annotations).toHaveLength(ANNOTATIONS);
  },
);
