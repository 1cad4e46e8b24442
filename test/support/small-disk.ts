import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, which can be full. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves no byte, nor of what the browser frees from now on. */
  fill(): void;
  /** Takes away what `fill` wrote. */
  free(): void;
  remove(): void;
};

/** Ms between two looks for room. */
const FILL_MS = 2;

/** Null = this machine does not let us mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'postil-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  const parts: string[] = [];
  let filling: ReturnType<typeof setInterval> | undefined;
  const fillUp = () => {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail === 0) return;
    const part = `${filler}${parts.length}`;
    parts.push(part);
    try {
      writeFileSync(part, Buffer.alloc(bavail * bsize));
    } catch {
      // Something else took the last of it.
    }
  };
  const free = () => {
    clearInterval(filling);
    for (const part of parts.splice(0)) rmSync(part, { force: true });
  };
  return {
    folder,
    fill() {
      clearInterval(filling);
      fillUp();
      filling = setInterval(fillUp, FILL_MS);
    },
    free,
    remove() {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
