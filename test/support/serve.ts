import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export type Site = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Serves other content at a path from now on, e.g. an edited version of its page. */
  put(path: string, content: string): void;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** Serves folders on 127.0.0.1; the first one that has a file gives it. */
export async function serveFolders(...folders: readonly string[]): Promise<Site> {
  const changed = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const content = changed.get(path) ?? fileIn(folders, path);
    const extension = path.split('.').at(-1) ?? '';
    response.writeHead(content === null ? 404 : 200, {
      'content-type': TYPES[extension] ?? TYPES.html,
      'cache-control': 'no-store',
    });
    response.end(content ?? 'Not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (path, content) => changed.set(path, content),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fileIn(folders: readonly string[], path: string): Buffer | null {
  for (const folder of folders) {
    const file = join(folder, normalize(path));
    if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile()) {
      return readFileSync(file);
    }
  }
  return null;
}
