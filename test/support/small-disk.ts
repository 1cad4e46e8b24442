import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, which can be full. */
export type SmallDisk = {
  readonly folder: string;
  /** Leaves no byte. */
  fill(): void;
  /** Takes away what `fill` wrote. */
  free(): void;
  remove(): void;
};

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
  const free = () => {
    for (const part of parts.splice(0)) rmSync(part, { force: true });
  };
  return {
    folder,
    fill() {
      // What the browser frees meanwhile is filled too.
      for (let blocks = 1; blocks > 0; ) {
        const { bavail, bsize } = statfsSync(folder);
        blocks = bavail;
        if (blocks === 0) break;
        const part = `${filler}${parts.length}`;
        parts.push(part);
        try {
          writeFileSync(part, Buffer.alloc(blocks * bsize));
        } catch {
          // Something else took the last of it.
        }
      }
    },
    free,
    remove() {
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
