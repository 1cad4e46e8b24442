import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sweepHosts } from '@/lib/page/shadow-host';
import { takeOver } from '@/lib/platform/take-over';
import { startAnnotator } from './start-annotator';

export default defineUnlistedScript(() => {
  const life = takeOver('annotator');
  if (life === null) return;
  sweepHosts(document);
  startAnnotator(window, life);
});
