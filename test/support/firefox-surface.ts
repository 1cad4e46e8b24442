import { writeFileSync } from 'node:fs';
import type { Point, ShadowControl, Surface, Tab } from './driven-browser';
import { firefoxHand } from './firefox-hand';
import type { Marionette } from './marionette';

/** WebDriver's code points for keys, https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

const keyOf = (name: string) => KEYS[name] ?? name;

/** Runs a script in the browser's own window, with its privileges. */
export async function inChrome(
  marionette: Marionette,
  body: string,
  ...args: readonly unknown[]
): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `return (async (...args) => {${body}})(...arguments);`;
    return await run(marionette, script, args, 'system');
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

async function run(
  marionette: Marionette,
  script: string,
  args: readonly unknown[],
  sandbox: string | null,
): Promise<unknown> {
  const reply = await marionette.send('WebDriver:ExecuteScript', {
    script,
    args,
    sandbox,
    newSandbox: false,
  });
  return (reply as { value: unknown }).value;
}

/** A view of ours that is no tab: popup or sidebar. `finder` gives its `<browser>` in the browser's window. */
export function firefoxView(
  marionette: Marionette,
  { finder, closer }: { readonly finder: string; readonly closer: string },
): Surface {
  const inView = (script: string, args: readonly unknown[], sandboxName: string | null) =>
    inChrome(
      marionette,
      `const browser = ${finder};
       if (!browser) throw new Error('The view is not open');
       const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
       const options = { sandboxName: args[2], newSandbox: false, timeout: 20000 };
       return actor.executeScript(args[0], args[1], options);`,
      script,
      args,
      sandboxName,
    );
  const mouse = (type: string, { x, y }: Point) =>
    inView(
      `document.defaultView.synthesizeMouseEvent(arguments[0], arguments[1], arguments[2],
         { button: 0, buttons: arguments[0] === 'mousedown' ? 1 : 0, clickCount: 1 });`,
      [type, x, y],
      'system',
    );
  const key = (type: string, name: string) =>
    inView(
      `const { defaultView } = document;
       const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
       tip.beginInputTransactionForTests(defaultView);
       const event = new defaultView.KeyboardEvent('', { key: arguments[1] });
       const flags = arguments[1].length === 1 ? 0 : tip.KEY_NON_PRINTABLE_KEY;
       if (arguments[0] === 'press') { tip.keydown(event, flags); tip.keyup(event, flags); }`,
      [type, name],
      'system',
    );
  return {
    evaluate: (work, ...args) =>
      inView(`return (${String(work)})(...arguments);`, args, null) as never,
    async runScript(source) {
      await inView(source, [], null);
    },
    async click(point) {
      await mouse('mousedown', point);
      await mouse('mouseup', point);
    },
    async drag(from, to) {
      await mouse('mousedown', from);
      await mouse('mousemove', to);
      await mouse('mouseup', to);
    },
    async press(chord) {
      await key('press', chord.split('+').at(-1) ?? '');
    },
    async type(text) {
      for (const character of text) await key('press', character);
    },
    async screenshot(path) {
      const data = await inChrome(
        marionette,
        `const browser = ${finder};
         const box = new DOMRect(0, 0, browser.clientWidth, browser.clientHeight);
         const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(box, 1, 'white');
         const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
         canvas.width = bitmap.width;
         canvas.height = bitmap.height;
         canvas.getContext('2d').drawImage(bitmap, 0, 0);
         return canvas.toDataURL('image/png');`,
      );
      writeFileSync(path, Buffer.from(String(data).split(',')[1] ?? '', 'base64'));
    },
    async close() {
      await inChrome(marionette, closer).catch(() => undefined);
    },
  };
}

/** A tab; each call makes it the tab in front first. */
export function firefoxTab(marionette: Marionette, handle: string): Tab {
  const focus = () => marionette.bringToFront(handle);
  /** Scripts run in a tab behind as well; only hands need the one in front. */
  const turnTo = () => marionette.turnTo(handle);
  const perform = async (actions: object) => {
    await focus();
    await marionette.send('WebDriver:PerformActions', { actions: [actions] });
  };
  const pointer = (steps: readonly object[]) =>
    perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: steps,
    });
  const move = ({ x, y }: Point, duration = 0) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };
  const keys = (steps: readonly object[]) =>
    perform({ type: 'key', id: 'keyboard', actions: steps });
  const keyDown = (name: string) => ({ type: 'keyDown', value: keyOf(name) });
  const keyUp = (name: string) => ({ type: 'keyUp', value: keyOf(name) });
  const privileged = async (script: string) => {
    await turnTo();
    return run(marionette, script, [], 'system');
  };

  const sizeOf = async (view: string) => {
    const id = await privileged(`return (${view}).windowGlobalChild.outerWindowId;`);
    return (await inChrome(marionette, SIZE_OF, `id=${id})`)) as number;
  };

  return {
    ...firefoxHand(marionette, focus),
    async evaluate(work, ...args) {
      await turnTo();
      // Without a sandbox's name the script runs in the page's own world: wrappers would hide maps and iterators.
      return run(marionette, `return (${String(work)})(...arguments);`, args, null) as never;
    },
    async runScript(source) {
      await turnTo();
      await run(marionette, source, [], null);
    },
    click: (point) => pointer([move(point), down, up]),
    drag: (from, to) => pointer([move(from), down, move(to, 100), up]),
    async press(chord) {
      const names = chord.split('+');
      await keys([...names.map(keyDown), ...[...names].reverse().map(keyUp)]);
    },
    type: (text) => keys([...text].flatMap((character) => [keyDown(character), keyUp(character)])),
    async screenshot(path) {
      await focus();
      const reply = await marionette.send('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(path, Buffer.from((reply as { value: string }).value, 'base64'));
    },
    async close() {
      await focus();
      // Nothing more can be asked from a window that is gone.
      const left = (await marionette.send('WebDriver:CloseWindow')) as readonly string[];
      const [other] = left;
      if (other !== undefined) await marionette.bringToFront(other);
    },
    async goTo(url) {
      await focus();
      await marionette.send('WebDriver:Navigate', { url });
    },
    async reload() {
      await focus();
      await marionette.send('WebDriver:Refresh');
    },
    hover: (point) => pointer([move(point, 50)]),
    clickTimes: (point, times) =>
      pointer([move(point), ...Array.from({ length: times }, () => [down, up]).flat()]),
    focus,
    async resize({ width, height }) {
      await focus();
      // The window does not go below 500 px, and is waited for in vain; the page in it does.
      const outer = { width: Math.max(500, width), height: height + 90 };
      await marionette.send('WebDriver:SetWindowRect', outer);
      await inChrome(marionette, `gBrowser.selectedBrowser.style.maxWidth = '${width}px';`);
    },
    async heap() {
      await privileged('Cu.forceGC(); Cu.forceCC(); Cu.forceGC();');
      return sizeOf('document.defaultView');
    },
    async backgroundHeap() {
      await focus();
      const script = `return browser.runtime.getBackgroundPage().then((page) => {
        window.backgroundPage = page;
      });`;
      await run(marionette, script, [], null);
      await privileged('Cu.forceGC(); Cu.forceCC(); Cu.forceGC();');
      return sizeOf('Cu.unwaiveXrays(Cu.waiveXrays(document.defaultView).backgroundPage)');
    },
    shadowControls: () => privileged(SHADOW_CONTROLS) as Promise<readonly ShadowControl[]>,
    shadowText: () => privileged(SHADOW_TEXT) as Promise<string>,
  };
}

const SHADOW_CONTROLS = `const root = document.querySelector('[data-margin]')?.openOrClosedShadowRoot;
  return [...(root?.querySelectorAll('button, textarea, input, select') ?? [])].map((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const name = control.getAttribute('aria-label') ?? control.textContent;
    return { tag: control.localName, name, x: left + width / 2, y: top + height / 2 };
  });`;

const SHADOW_TEXT = `const root = document.querySelector('[data-margin]')?.openOrClosedShadowRoot;
  const texts = [...(root?.querySelectorAll('.frame') ?? [])].map((frame) => frame.textContent);
  return texts.join(' ').replace(/\\s+/g, ' ').trim();`;

/**
 * Bytes of a window's own script: what it holds, without the room left between by what is gone. `sizeOfTab` counts that
 * room too: 45 of 70 MB of a background that had answered some hundred searches, all of it given back when asked for.
 */
const SIZE_OF = `const [own] = args;
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  let size = 0;
  const add = (process, path, kind, units, amount) => {
    if (!path.includes(own) || !/[/]js-(?:zone|realm)[(]/.test(path)) return;
    if (!path.includes('unused-gc-things')) size += amount;
  };
  return new Promise((resolve) => {
    reporters.getReports(add, null, () => resolve(size), null, false);
  });`;
