import { describe, expect, it } from 'vitest';
import { wordingFeatures } from '@/lib/article/detect-wording';

const filler = 'lorem ipsum dolor sit amet '.repeat(60);

describe('wordingFeatures', () => {
  it.each([
    ['saying', 'The mayor said that the ferry stays, according to the operator. '],
    ['saying', 'Le maire a déclaré que la ligne reste, selon la mairie. '],
    ['saying', '议会负责人表示，航线将继续开行，本报记者报道。'],
    ['addressing', 'Download the app and click here: we ship to your door. '],
    ['addressing', '您可以点击下载，我们为您服务。'],
    ['dated', 'On 3 November 2026, after 2024 and 2025. '],
    ['dated', '11月3日，2026年的议会。'],
  ] as const)('hears %s in %s', (rate, text) => {
    const rates = wordingFeatures(text.repeat(10));
    expect(rates[rate]).toBeGreaterThan(0.5);
    for (const [name, value] of Object.entries(rates)) {
      if (name !== rate) expect(value, name).toBeLessThan(rates[rate]);
    }
  });

  it('hears nothing in nothing, and no more than 1 in anything', () => {
    expect(wordingFeatures('')).toEqual({ saying: 0, addressing: 0, dated: 0 });
    expect(wordingFeatures('said '.repeat(500)).saying).toBe(1);
  });

  it('reads only the beginning of a long text', () => {
    const late = `${filler.repeat(6)} ${'said according told '.repeat(50)}`;
    expect(wordingFeatures(late).saying).toBe(0);
  });
});
