import { fakeBrowser } from 'wxt/testing/fake-browser';

/*
 * `webextension-polyfill` throws outside an extension. In unit tests it finds WXT's in-memory browser: storage, runtime
 * and events that work. What a test needs beyond it, the test assigns to `fakeBrowser` itself.
 */
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
