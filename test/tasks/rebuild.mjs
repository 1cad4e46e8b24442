// Whether a build is the same bytes each time: built again here, and once more elsewhere from the source zip that stores ask for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from './setup.mjs';

const BUILD = '.output/firefox-mv3';
const wxt = (folder, ...args) => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/wxt'), args, {
    cwd: folder,
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  process.exit(1);
};

/** Path -> SHA-256 of each file below a folder. */
function digestsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        relative(folder, path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ];
    }),
  );
}

function differences(first, second) {
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
}

const first = digestsOf(join(root, BUILD));
wxt(root, 'zip', '-b', 'firefox');
const again = differences(first, digestsOf(join(root, BUILD)));

const sources = readdirSync(join(root, '.output')).find((name) => name.endsWith('-sources.zip'));
const elsewhere = mkdtempSync(join(tmpdir(), 'postil-sources-'));
for (const [path, bytes] of Object.entries(
  unzipSync(readFileSync(join(root, '.output', sources))),
)) {
  if (path.endsWith('/')) continue;
  mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
  writeFileSync(join(elsewhere, path), bytes);
}
symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
wxt(elsewhere, 'build', '-b', 'firefox');
const fromSources = differences(first, digestsOf(join(elsewhere, BUILD)));
rmSync(elsewhere, { recursive: true });

for (const path of again) console.error(`built again, it differs: ${path}`);
for (const path of fromSources) console.error(`built from the source zip, it differs: ${path}`);
console.log(`${first.size} files compared`);
process.exit(again.length + fromSources.length === 0 ? 0 : 1);
