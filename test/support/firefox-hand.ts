import type { Hand, Point } from './driven-browser';
import { inChrome } from './firefox-surface';
import type { Marionette } from './marionette';

/** `TOUCH_CONTACT` and `TOUCH_REMOVE` of https://searchfox.org/mozilla-central/source/dom/interfaces/base/nsIDOMWindowUtils.idl */
const TOUCH = { contact: 2, remove: 4 };

/** Touch from below the browser's widget, so that it makes of it what it makes of a finger; printing as WebDriver has it. */
export function firefoxHand(marionette: Marionette, focus: () => Promise<void>): Hand {
  const touch = ({ x, y }: Point, state: number) =>
    inChrome(
      marionette,
      // Without a touch screen there would be no touch events, nor what the browser selects by touch.
      `const browser = gBrowser.selectedBrowser;
       browser.browsingContext.touchEventsOverride = 'enabled';
       const { left, top } = browser.getBoundingClientRect();
       const at = [window.mozInnerScreenX + left + args[0], window.mozInnerScreenY + top + args[1]];
       const [x, y] = at.map((px) => Math.round(px * window.devicePixelRatio));
       window.windowUtils.sendNativeTouchPoint(0, args[2], x, y, 1, 90);`,
      ...[x, y, state],
    );
  const rest = async (point: Point, until: () => Promise<unknown>) => {
    await focus();
    await touch(point, TOUCH.contact);
    await until();
    await touch(point, TOUCH.remove);
  };
  return {
    rest,
    tap: (point) => rest(point, async () => {}),
    async print({ withGrounds }) {
      await focus();
      const printed = await marionette.send('WebDriver:Print', { background: withGrounds });
      return Buffer.from((printed as { value: string }).value, 'base64');
    },
  };
}
