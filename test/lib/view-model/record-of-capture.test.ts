import { describe, expect, it } from 'vitest';
import { parseShape } from '@/lib/base/shape';
import { articleRecordShape } from '@/lib/library/library-shapes';
import { recordOfCapture } from '@/lib/view-model/record-of-capture';
import { sampleCapture, sampleDay, sampleId } from '../../support/sample-records';

describe('recordOfCapture', () => {
  it('makes a whole record, as the library would have it', () => {
    let count = 0;
    const record = recordOfCapture(
      sampleCapture(),
      { tags: ['sea', 'sea'], fields: { headline: 'Corrected' } },
      {
        newId() {
          count += 1;
          return sampleId(count);
        },
        now: () => sampleDay(3),
        sha256: 'c'.repeat(64),
      },
    );
    expect(parseShape(articleRecordShape, record, 'import-invalid-record').ok).toBe(true);
    expect(record.saved).toMatchObject({
      pageKeys: ['https://harbour.example/news/ferry'],
      article: { headline: 'Corrected', origins: { headline: 'person' } },
      tags: ['sea'],
      savedAt: sampleDay(3),
      currentVersionId: record.versions[0]?.id,
    });
    expect(record.bodies[0]).toMatchObject({
      versionId: record.versions[0]?.id,
      text: sampleCapture().content.text,
    });
  });
});
