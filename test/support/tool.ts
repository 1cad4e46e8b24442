import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Whether a program that reads our files is there. A skip is no pass: it says so, and in CI it fails, for there the set-up
 * (test/tasks/setup.mjs) installs them all.
 */
export function hasTool(name: string): boolean {
  return isInstalled(name, spawnSync('which', [name]).status === 0);
}

/** As `hasTool`, for a program that is a file of its package. */
export function hasFile(path: string): boolean {
  return isInstalled(path, existsSync(path));
}

function isInstalled(name: string, isThere: boolean): boolean {
  if (isThere) return true;
  if (process.env.CI) throw new Error(`${name} is not installed, and CI leaves no reader out.`);
  process.stderr.write(`NOT TESTED with ${name}: it is not installed.\n`);
  return false;
}

/** Runs a program on a text and gives what it prints; throws with its complaint when it fails. */
export function runTool(
  name: string,
  args: readonly string[],
  { input = '', cwd }: { readonly input?: string; readonly cwd?: string } = {},
): string {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(name, args, { input, cwd, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** An empty folder that is gone after the test. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
