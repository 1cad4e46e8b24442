import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentOf } from '@/lib/annotation/annotation-parts';
import type { Result } from '@/lib/base/result';
import type { MessageName, Protocol } from '@/lib/messages/protocol';
import type { Surface, Tab } from '../support/driven-browser';
import { sampleAnnotation, sampleCapture, sampleId } from '../support/sample-records';
import { seeded } from '../support/seeded';
import { sleep, waitFor } from '../support/wait';
import { browserName, drive } from './driven';

/*
 * What was said to be saved is there, whole, after whatever cut the browser short: the background stopped, the page that
 * asks closed, the browser killed. The seed is printed; POSTIL_SEED repeats a run, POSTIL_TORTURE=1 makes it long.
 */

const isLong = process.env.POSTIL_TORTURE === '1';
const seed = Number(process.env.POSTIL_SEED ?? Date.now() % 1_000_000);

const FAULTS = isLong
  ? { stops: 200, closings: 100, crashes: 100 }
  : { stops: 40, closings: 20, crashes: 10 };
/** Annotations that are written in turn, so that most writes change one that is there. */
const ANNOTATIONS = 12;
/** Ms that writes go on before a fault. */
const LONGEST_CALM_MS = 60;
const LONGEST_CALM_BEFORE_CRASH_MS = 400;

const ARTICLE = sampleId(1);
const FIRST_ANNOTATION = 100;

/** Runs in a page of ours. */
type Own = {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
  /** Numbers of the writes that were acknowledged; the writing ends when `isOver`. */
  writing?: { readonly acknowledged: number[]; isOver: boolean; next: number; end: Promise<void> };
};

async function ask<Name extends MessageName>(
  page: Surface,
  name: Name,
  payload: Protocol[Name]['payload'],
): Promise<Result<Protocol[Name]['reply']>> {
  const reply = await page.evaluate(
    (message: unknown) => (window as unknown as Own).chrome.runtime.sendMessage(message),
    { name, payload },
  );
  return reply as Result<Protocol[Name]['reply']>;
}

/** What write number `number` says; long enough that a half of it would show. */
const commentFor = (number: number) => `${number}:${'x'.repeat((number * 37) % 1500)}`;

/** Begins to write one annotation after another, by itself, until told to end. */
function beginWriting(page: Surface, first: number): Promise<void> {
  const templates = Array.from({ length: ANNOTATIONS }, (_, index) =>
    sampleAnnotation({
      id: sampleId(FIRST_ANNOTATION + index),
      comment: '?',
      versionId: sampleId(2),
    }),
  );
  return page.evaluate(
    (
      annotations: readonly ReturnType<typeof sampleAnnotation>[],
      articleId: string,
      from: number,
    ) => {
      const own = window as unknown as Own;
      const state = { acknowledged: [] as number[], isOver: false, next: from };
      const write = async () => {
        while (!state.isOver) {
          const number = state.next++;
          const template = annotations[number % annotations.length];
          const value = `${number}:${'x'.repeat((number * 37) % 1500)}`;
          const body = template?.body.map((part) =>
            part.purpose === 'commenting' ? { ...part, value } : part,
          );
          const payload = { articleId, annotation: { ...template, body } };
          const reply = await own.chrome.runtime
            .sendMessage({ name: 'annotation.save', payload })
            .catch(() => null);
          if ((reply as { ok?: boolean } | null)?.ok === true) state.acknowledged.push(number);
        }
      };
      own.writing = Object.assign(state, { end: write() });
    },
    templates,
    ARTICLE,
    first,
  );
}

type Written = { readonly acknowledged: readonly number[]; readonly next: number };

/** What was acknowledged so far; `isOver` ends the writing first. */
function written(page: Surface, isOver: boolean): Promise<Written> {
  return page.evaluate(async (over: boolean) => {
    const { writing } = window as unknown as Own;
    if (writing === undefined) return { acknowledged: [], next: 0 };
    writing.isOver = over;
    if (over) await writing.end;
    return { acknowledged: writing.acknowledged, next: writing.next };
  }, isOver);
}

/** Waits until so many writes in all were acknowledged since the writing began. */
async function acknowledges(page: Surface, count: number): Promise<void> {
  await waitFor(`${count} writes`, async () => {
    return (await written(page, false)).acknowledged.length >= count;
  });
}

/** Leaves the database as a kill in the middle of a write does: with the head of a record that has no body. */
function cutWriteInHalf(profile: string): void {
  const databases = join(profile, 'Default/IndexedDB');
  const logs = readdirSync(databases, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.log'),
  );
  expect(logs.length).toBeGreaterThan(0);
  // https://github.com/google/leveldb/blob/main/doc/log_format.md: checksum, length, type.
  const head = Buffer.from([1, 2, 3, 4, 200, 0, 1]);
  for (const log of logs) appendFileSync(join(databases, log), head);
}

describe(`faults in ${browserName}, seed ${seed}`, () => {
  const driven = drive();
  const random = seeded(seed);
  /** By annotation, the last write that was acknowledged. */
  const acknowledged = new Map<string, number>();
  let next = 0;

  const openView = (): Promise<Tab> => driven.browser.openExtensionPage('options.html');

  const takeIn = (state: Written) => {
    for (const number of state.acknowledged) {
      acknowledged.set(sampleId(FIRST_ANNOTATION + (number % ANNOTATIONS)), number);
    }
    // A write that was under way when the fault came may still have been made.
    next = Math.max(next, state.next + 1);
  };

  /** What the library has lost or torn; empty = nothing. */
  const losses = async (page: Surface): Promise<string[]> => {
    const comments = await waitFor('a card that counts the annotations there are', async () => {
      // A write whose sender was told nothing may still be made between the two questions.
      const details = await ask(page, 'article.get', { id: ARTICLE });
      const query = { words: '', tag: null, offset: 0, limit: 10 };
      const listed = await ask(page, 'library.list', query);
      if (!details.ok) throw new Error(`article.get: ${JSON.stringify(details)}`);
      if (!listed.ok) throw new Error(`library.list: ${JSON.stringify(listed)}`);
      const { annotations } = details.value;
      const count = listed.value.cards[0]?.annotationCount;
      if (count !== annotations.length) throw new Error(`${count} of ${annotations.length}`);
      return new Map(annotations.map((one) => [one.id, commentOf(one.annotation)]));
    });
    return [...acknowledged].flatMap(([id, number]) => {
      const comment = comments.get(id) ?? '';
      const found = Number.parseInt(comment, 10);
      const isWhole = comment === commentFor(found);
      return found >= number && isWhole
        ? []
        : [`${id}: ${number} was saved, found ${comment.slice(0, 40)}`];
    });
  };

  it(`lose nothing when the background is stopped ${FAULTS.stops} times`, async () => {
    const page = await openView();
    const saving = { articleId: ARTICLE, versionId: sampleId(2), edits: {}, annotation: null };
    const saved = await ask(page, 'article.save', { ...saving, capture: sampleCapture() });
    expect(saved.ok).toBe(true);
    for (let fault = 0; fault < FAULTS.stops; fault++) {
      await beginWriting(page, next);
      await acknowledges(page, 1);
      await sleep(random() * LONGEST_CALM_MS);
      await driven.browser.stopBackground();
      const { acknowledged: before } = await written(page, false);
      await acknowledges(page, before.length + 1);
      takeIn(await written(page, true));
      expect(await losses(page)).toEqual([]);
    }
    expect(acknowledged.size).toBe(ANNOTATIONS);
    await page.close();
  });

  it(`lose nothing when the page that asks is closed ${FAULTS.closings} times`, async () => {
    const watching = await openView();
    for (let fault = 0; fault < FAULTS.closings; fault++) {
      const page = await openView();
      await beginWriting(page, next);
      await acknowledges(page, 1);
      await sleep(random() * LONGEST_CALM_MS);
      takeIn(await written(page, false));
      await page.close();
      // What the closed page wrote after it was last asked is not known.
      next += 1000;
      expect(await losses(watching)).toEqual([]);
    }
    await watching.close();
  });

  // LevelDB goes on behind the half record, and cannot read its log afterwards: everything would be gone.
  it.skipIf(browserName === 'firefox')(
    'lose nothing when a write was cut in half by the end of the browser',
    async () => {
      await driven.browser.crash(cutWriteInHalf);
      const page = await openView();
      await beginWriting(page, next);
      await acknowledges(page, 1);
      takeIn(await written(page, true));
      await page.close();
      await driven.browser.restart();
      const after = await openView();
      expect(await losses(after)).toEqual([]);
      await after.close();
    },
  );

  const crashing = { timeout: FAULTS.crashes * 60_000 };
  it(`lose nothing when the browser is killed ${FAULTS.crashes} times`, crashing, async () => {
    let page = await openView();
    for (let fault = 0; fault < FAULTS.crashes; fault++) {
      await beginWriting(page, next);
      await acknowledges(page, 1);
      await sleep(random() * LONGEST_CALM_BEFORE_CRASH_MS);
      takeIn(await written(page, false));
      await driven.browser.crash();
      next += 1000;
      page = await openView();
      expect(await losses(page)).toEqual([]);
    }
  });
});
