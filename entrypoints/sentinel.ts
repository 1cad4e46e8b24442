import { startSentinel } from './content/sentinel';

// Not WXT's kind of content script: its wrapper tells the page the extension's id by an event, and a page that answers
// with a forged one stops the script. The manifest (wxt.config.ts) injects this file into every page.
export default { main: () => startSentinel(document) };
