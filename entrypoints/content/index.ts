import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSentinel } from './sentinel';

// WXT's context is not used: its invalidation event can be forged by the page.
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    startSentinel(document);
  },
});
