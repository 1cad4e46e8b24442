import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '@/lib/anchor/align';
import { propertyRuns } from '@/test/support/property-runs';
import { anyText } from '../../support/anchor-texts';

describe('alignTexts', () => {
  it('has nothing to tell of equal texts', () => {
    expect(alignTexts('旧渡轮', '旧渡轮').links).toBeNull();
  });

  it('links what is common, in order and moved', () => {
    const kept = 'Commuters from the northern islands reach the square in eleven minutes.';
    const moved = 'Nobody believed that the slipway of the old line would ever hold again.';
    const { links } = alignTexts(`${moved}\n${kept}\n${kept}`, `${kept}\n${kept}\n${moved}`);
    expect(links?.moved[0]).toBe(1);
    expect([...(links?.toNew ?? [])].filter((at) => at === -1)).toEqual([]);
  });

  it('takes any two texts, and links both ways alike', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const { links } = alignTexts(before, after);
        links?.toNew.forEach((at, index) => {
          if (at !== -1) expect(links.toOld[at]).toBe(index);
        });
        links?.toOld.forEach((at, index) => {
          if (at !== -1) expect(links.toNew[at]).toBe(index);
        });
      }),
      propertyRuns,
    );
  });
});
