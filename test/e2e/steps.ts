import { readFileSync } from 'node:fs';
import type { Point, ShadowControl, Surface, Tab } from '../support/driven-browser';
import { waitFor } from '../support/wait';

type Language = 'en' | 'zh_CN';

const messages = (language: Language): Record<string, { message: string }> =>
  JSON.parse(
    readFileSync(
      new URL(`../../public/_locales/${language}/messages.json`, import.meta.url),
      'utf8',
    ),
  );
const texts = { en: messages('en'), zh_CN: messages('zh_CN') };

/** A message as the person sees it. */
export function message(key: string, values: readonly string[] = [], language: Language = 'en') {
  const found = texts[language][key]?.message;
  if (found === undefined) throw new Error(`No message ${key}`);
  return found.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
}

/** All text that a view shows, white space collapsed. */
export function textOf(surface: Surface): Promise<string> {
  return surface.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** Waits until a view shows the text. */
export function shows(surface: Surface, text: string): Promise<unknown> {
  return waitFor(`"${text}"`, async () => {
    const shown = await textOf(surface);
    if (shown.includes(text)) return true;
    throw new Error(`shown: ${shown.slice(0, 600)}`);
  });
}

/**
 * Presses the control of that name with the mouse. Views grow while they read: a press that would hit what has moved into
 * the control's place is kept from it, and the control is pressed again; one that was hit never is.
 */
export async function press(surface: Surface, name: string): Promise<void> {
  await waitFor(`the control "${name}"`, async () => {
    const point: Point | null = await surface.evaluate(pointOfControl, name);
    if (point === null) return false;
    await surface.click(point);
    // A view that went away with the click was hit.
    return surface.evaluate(wasPressed).catch(() => true);
  });
}

/** What `pointOfControl` leaves in the page until its control got its click. */
type PressWatch = { isPressed: boolean; end(): void };

/** Runs in the page: whether the control last looked for got its click, which may come a moment late. */
async function wasPressed(): Promise<boolean> {
  const { postilPress: watch } = window as unknown as { postilPress: PressWatch };
  for (let turn = 0; turn < 20 && !watch.isPressed; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  watch.end();
  return watch.isPressed;
}

/** Runs in the page: where the control is, once it is at rest; until `wasPressed` the mouse reaches nothing else. */
async function pointOfControl(name: string): Promise<Point | null> {
  const kinds = 'a[href], button, summary, input, select, textarea, [role="option"]';
  const isCalled = (control: Element | null | undefined) => {
    const names = [control?.getAttribute('aria-label'), control?.textContent];
    // Not `labels`, for which Chromium looks through the whole document each time.
    if (control instanceof HTMLInputElement) {
      const label = control.id === '' ? null : document.querySelector(`label[for="${control.id}"]`);
      names.push(control.closest('label')?.textContent, label?.textContent);
    }
    return names.some((text) => text?.trim() === name);
  };
  for (const control of document.querySelectorAll<HTMLElement>(kinds)) {
    if (!isCalled(control)) continue;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = control.getBoundingClientRect();
    if (before.width === 0) continue;
    await new Promise((resolve) => setTimeout(resolve, 40));
    const { left, top, width, height } = control.getBoundingClientRect();
    if (left !== before.left || top !== before.top) return null;
    const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
    const watch: PressWatch = {
      isPressed: false,
      end() {
        for (const type of types) window.removeEventListener(type, onMouse, { capture: true });
      },
    };
    const onMouse = (event: Event) => {
      const { target, type, isTrusted } = event;
      // Steps besides the mouse, and the click that a label hands on.
      if (!isTrusted || watch.isPressed) return;
      const hit = target as Element;
      if (!isCalled(hit.closest(kinds) ?? hit.closest('label')?.control)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (type === 'click') watch.isPressed = true;
    };
    for (const type of types) window.addEventListener(type, onMouse, { capture: true });
    Object.assign(window, { postilPress: watch });
    return { x: left + width / 2, y: top + height / 2 };
  }
  return null;
}

/** Puts the focus into the field of that name, as a click on its label does. */
export async function focusField(surface: Surface, name: string): Promise<void> {
  const isFocused = await surface.evaluate((wanted: string) => {
    const label = [...document.querySelectorAll('label')].find(
      (found) =>
        found.querySelector('.field-name > span, .field-name')?.textContent?.trim() === wanted ||
        found.textContent?.trim() === wanted,
    );
    const field = label?.control;
    if (!(field instanceof HTMLElement)) return false;
    field.focus();
    return true;
  }, name);
  if (!isFocused) throw new Error(`No field "${name}"`);
}

/** Presses a control of our toolbar or card on the page. */
export async function pressOnPage(tab: Tab, name: string): Promise<void> {
  await tab.click(await controlAtRest(tab, name));
}

/** A control of our toolbar or card on the page, once it is at rest. */
export function controlAtRest(tab: Tab, name: string): Promise<ShadowControl> {
  let before: Point | undefined;
  return waitFor(`"${name}" on the page`, async () => {
    const controls = await tab.shadowControls();
    const found = controls.find((candidate) => candidate.name === name);
    if (found === undefined)
      throw new Error(`there: ${controls.map((each) => each.name).join(', ')}`);
    const isAtRest = found.x === before?.x && found.y === before?.y;
    before = found;
    // What grew is put in its place when the next frame is drawn, which a busy machine may do late.
    if (!isAtRest) await tab.evaluate(framesDrawn);
    return isAtRest ? found : null;
  });
}

/** Runs in the page: waits until a frame was drawn, and the one after it is about to be. */
function framesDrawn(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

export type Ends = { readonly from: Point; readonly to: Point };

/** Selects from the first words to the last ones with the mouse. */
export async function select(tab: Tab, first: string, last = first): Promise<void> {
  const ends = await tab.evaluate(endsOfPassage, first, last);
  if (ends === null) throw new Error(`Not on the page: ${first} … ${last}`);
  await tab.drag(ends.from, ends.to);
}

/** Runs in the page: where the words begin and end, after scrolling to them. */
function endsOfPassage(first: string, last: string): Ends | null {
  const rangeOf = (words: string): Range | null => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(words);
      const isShown = node.parentElement?.checkVisibility() === true;
      if (at === -1 || !isShown) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
    return null;
  };
  const [start, end] = [rangeOf(first), rangeOf(last)];
  if (start === null || end === null) return null;
  getSelection()?.removeAllRanges();
  start.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const startBox = start.getClientRects()[0];
  const endBox = [...end.getClientRects()].at(-1);
  if (startBox === undefined || endBox === undefined) return null;
  return {
    from: { x: startBox.left + 1, y: startBox.top + startBox.height / 2 },
    to: { x: endBox.right - 1, y: endBox.top + endBox.height / 2 },
  };
}

/** Runs in the page: selects the first place where the words stand in one text node. */
export function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at === -1) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`Not on the page: ${words}`);
}

/**
 * The passages painted on the page, in document order, white space collapsed. One that stands out because it is pointed
 * at is painted twice, and counts once.
 */
export function paintedPassages(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const ranges: Range[] = [];
    for (const [, highlight] of CSS.highlights) {
      for (const range of highlight) ranges.push(range as Range);
    }
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return [...new Set(ranges.map((range) => range.toString().replace(/\s+/g, ' ').trim()))];
  });
}

/** Waits until exactly these passages are painted, in whatever order they are given. */
export function paints(tab: Tab, passages: readonly string[]): Promise<unknown> {
  return waitFor(`painted: ${passages.join(' | ')}`, async () => {
    const painted = await paintedPassages(tab);
    if (painted.toSorted().join('\n') === passages.toSorted().join('\n')) return true;
    throw new Error(`painted: ${painted.join(' | ')}`);
  });
}

/** Chooses in the select of that name, as the keyboard does. */
export async function choose(surface: Surface, name: string, value: string): Promise<void> {
  await waitFor(`the choice "${name}"`, () =>
    surface.evaluate(
      (wanted: string, chosen: string) => {
        const labels = [...document.querySelectorAll('label')];
        const field = labels.find((label) => label.textContent?.includes(wanted))?.control;
        if (!(field instanceof HTMLSelectElement)) return false;
        field.focus();
        field.value = chosen;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return field.value === chosen;
      },
      name,
      value,
    ),
  );
}

const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

type Violation = { readonly id: string; readonly nodes: readonly string[] };

/** What axe finds against a view: https://github.com/dequelabs/axe-core, all rules of WCAG 2.2 AA and good practice. */
export async function axeViolations(surface: Surface): Promise<readonly Violation[]> {
  const isThere = await surface.evaluate(() => 'axe' in window);
  if (!isThere) await surface.runScript(AXE);
  return surface.evaluate(async () => {
    type Found = { id: string; nodes: { html: string; failureSummary?: string }[] };
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`),
    }));
  });
}
