import type { CDPSession, Page } from 'puppeteer-core';
import type { Hand, Point } from './driven-browser';

/** Touch and printing through DevTools: the events are the browser's own, and trusted. */
export function chromiumHand(page: Page, session: Promise<CDPSession>): Hand {
  const rest = async (point: Point, until: () => Promise<unknown>) => {
    const cdp = await session;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await until();
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  return {
    rest,
    tap: (point) => rest(point, async () => {}),
    async print({ withGrounds }) {
      return Buffer.from(await page.pdf({ printBackground: withGrounds }));
    },
  };
}
