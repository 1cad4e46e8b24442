import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run bench -- NAME`: measures and prints; each bench is a file `NAME.bench.ts` beside this one. */
const [name = '', ...args] = process.argv.slice(2);
const file = new URL(`./${name}.bench.ts`, import.meta.url);

if (!/^[a-z-]+$/.test(name) || !existsSync(fileURLToPath(file))) {
  console.error(
    `No bench named "${name}". There are: anchor, export, extract, highlight, library, page`,
  );
  process.exit(2);
}
const bench: { run(args: readonly string[]): Promise<void> } = await import(file.href);
await bench.run(args);
