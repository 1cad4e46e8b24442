import { describe, expect, it } from 'vitest';
import { documentCount, isDeleted } from '@/lib/search/segment';
import { setArticleTrashed } from '@/lib/store/articles';
import type { LoadedSegment } from '@/lib/store/searching/segments';
import { takeIn } from '@/lib/store/searching/take-in';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';
import { saveText } from '@/test/support/search-library';

const liveIn = (segments: readonly LoadedSegment[] | null) =>
  (segments ?? []).map(({ record, deleted }) =>
    Array.from({ length: documentCount(record) }, (_, at) => !isDeleted(deleted, at)),
  );

describe('taking in', () => {
  it('makes a segment of what changed, and counts what it had of it before as deleted', async () => {
    const library = emptyLibrary();
    await saveText(library, 1, 'one');
    await saveText(library, 2, 'two');
    const first = must(await takeIn(library, { segments: [], id: 1 }));
    expect(liveIn(first)).toEqual([[true, true]]);
    await saveText(library, 2, 'two again');
    const second = must(await takeIn(library, { segments: first ?? [], id: 2 }));
    expect(liveIn(second)).toEqual([[true, false], [true]]);
    expect(must(await takeIn(library, { segments: second ?? [], id: 3 }))).toBeNull();
  });

  it('takes out what went to the trash', async () => {
    const library = emptyLibrary();
    await saveText(library, 1, 'one');
    const first = must(await takeIn(library, { segments: [], id: 1 }));
    await setArticleTrashed(library, sampleId(1), sampleDay(3));
    const second = must(await takeIn(library, { segments: first ?? [], id: 2 }));
    expect(liveIn(second)).toEqual([[false]]);
  });

  it('leaves a change made meanwhile for the next time', async () => {
    const library = emptyLibrary();
    await saveText(library, 1, 'one');
    const taking = takeIn(library, { segments: [], id: 1 });
    await saveText(library, 1, 'one, changed');
    const first = must(await taking);
    expect(must(await takeIn(library, { segments: first ?? [], id: 2 }))).not.toBeNull();
  });
});
