import type { BrowserWays } from './driven-browser';

/** Runs in the browser's own window; `args` are the arguments. */
type InChrome = (body: string, ...args: readonly unknown[]) => Promise<unknown>;

type Parts = {
  /** Script that puts `action`, our button, where it is seen. */
  readonly pin: string;
  /** Expression for our popup, null while it is closed. */
  readonly popup: string;
  /** Statement that takes away the panel which a popup that closed itself left, empty. */
  readonly hideEmpty: string;
};

/** The menus are the browser's own and opened by its own events; keys come from below its windows. */
export function firefoxBrowserWays(
  chrome: InChrome,
  { pin, popup, hideEmpty }: Parts,
): BrowserWays {
  return {
    async chooseInMenu({ x, y }, name) {
      await chrome(
        `const [x, y, name] = args;
         const actor = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
         const press = "document.defaultView.synthesizeMouseEvent('contextmenu', arguments[0], arguments[1], { button: 2, clickCount: 1 });";
         await actor.executeScript(press, [x, y], { sandboxName: 'system', newSandbox: false, timeout: 20000 });
         const menu = document.getElementById('contentAreaContextMenu');
         ${CHOOSE}`,
        ...[x, y, name],
      );
    },
    async chooseInButtonMenu(name) {
      await chrome(
        `const [name] = args;
         ${pin}
         const button = CustomizableUI.getWidget(action.id).forWindow(window).node;
         const { left, top, width, height } = button.getBoundingClientRect();
         window.synthesizeMouseEvent('contextmenu', left + width / 2, top + height / 2, { button: 2, clickCount: 1 });
         const menu = document.getElementById('toolbar-context-menu');
         ${CHOOSE}`,
        name,
      );
    },
    isPopupOpen: async () => (await chrome(`return ${popup} !== null;`)) === true,
    async pressKeys(chord) {
      await chrome(
        `const [chord] = args;
         if (${popup} === null) { ${hideEmpty} }
         gBrowser.selectedBrowser.focus();
         const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
         if (!processor.beginInputTransactionForTests(window)) throw new Error('No keyboard');
         const keys = chord.split('+').map((name) =>
           new KeyboardEvent('', name.length === 1 ? { key: name, code: 'Key' + name, keyCode: name.charCodeAt(0) } : { key: name, code: name + 'Left' }));
         for (const key of keys) processor.keydown(key);
         for (const key of keys.reverse()) processor.keyup(key);`,
        chord,
      );
    },
  };
}

/** Chooses the entry `name` of the `menu` that is opening. */
const CHOOSE = `const until = async (what, ask) => {
    for (let turn = 0; turn < 400; turn += 1) {
      if (ask()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Waited for ' + what());
  };
  const entries = () => [...menu.querySelectorAll('menuitem')];
  const found = () => entries().find(({ label, hidden }) => label === name && !hidden);
  await until(() => 'the menu', () => menu.state === 'open');
  await until(() => name + '; there: ' + entries().map(({ label }) => label).join(', '), found);
  const entry = found();
  const part = entry.closest('menu');
  if (part !== null) {
    part.openMenu(true);
    await until(() => 'our part of the menu', () => part.menupopup.state === 'open');
  }
  entry.closest('menupopup').activateItem(entry);
  await until(() => 'the menu to close', () => menu.state === 'closed');`;
