import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Request = { readonly path: string; readonly headers: IncomingHttpHeaders };

export type ImageHost = {
  readonly origin: string;
  /** What the extension asked for, not the page, since the last `open`. */
  askedByUs(): readonly Request[];
  /** Answers again, from now on, and what it held back. */
  open(): void;
  /** Lets what the extension asks for wait. */
  hold(): void;
  /** Answers nothing any more. */
  shut(): void;
  close(): Promise<void>;
};

/** Another site that has pictures, and lets no script of other sites read them. */
export async function serveImages(picture: Buffer): Promise<ImageHost> {
  let mode: 'open' | 'hold' | 'shut' = 'open';
  let asked: Request[] = [];
  const held: (() => void)[] = [];
  const answer = (path: string, response: ServerResponse) => {
    if (path === '/missing.png') response.writeHead(404).end();
    else if (path === '/drawing.svg') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>');
    } else {
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
      response.end(picture);
    }
  };
  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://x');
    const isPage = request.headers['sec-fetch-dest'] === 'image';
    if (!isPage) asked.push({ path, headers: request.headers });
    if (mode === 'shut') request.socket.destroy();
    else if (mode === 'hold' && !isPage) held.push(() => answer(path, response));
    else answer(path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    askedByUs: () => asked,
    open() {
      mode = 'open';
      asked = [];
      for (const go of held.splice(0)) go();
    },
    hold() {
      mode = 'hold';
    },
    shut() {
      mode = 'shut';
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
