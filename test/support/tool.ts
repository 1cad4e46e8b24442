import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether a program that reads our files is there; says once when it is not, for a skip is no pass. */
export function hasTool(name: string): boolean {
  const isThere = spawnSync('which', [name]).status === 0;
  if (!isThere) process.stderr.write(`NOT TESTED with ${name}: it is not installed.\n`);
  return isThere;
}

/** As `hasTool`, for a program that is a file of its package. */
export function hasFile(path: string): boolean {
  if (!existsSync(path)) process.stderr.write(`NOT TESTED with ${path}: it is not installed.\n`);
  return existsSync(path);
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
