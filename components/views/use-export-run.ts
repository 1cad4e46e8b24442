import { useRef, useState } from 'preact/hooks';
import type { ExportProgress, ExportWatch } from '@/lib/view-model/export-records';

/** One export at a time: how far it is (null = none runs), and the way to end it. */
export function useExportRun() {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [isBusy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  return {
    progress,
    isBusy,
    cancel: () => running.current?.abort(),
    /** Does nothing while another one runs. */
    async run(work: (watch: ExportWatch) => Promise<void>): Promise<void> {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setBusy(true);
      await work({ onProgress: setProgress, signal: controller.signal }).finally(() => {
        running.current = null;
        setBusy(false);
        setProgress(null);
      });
    },
  };
}
