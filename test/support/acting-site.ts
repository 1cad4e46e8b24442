import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export type ActingSite = {
  readonly origin: string;
  /** Paths asked for since the last `forget`. */
  readonly asked: readonly string[];
  forget(): void;
  put(path: string, html: string): void;
  answer(path: string, answer: Answer): void;
  /** Lets the pages go that wait. */
  release(): void;
  /** How many pages wait. */
  waiting(): number;
  close(): Promise<void>;
};

/** A server that keeps pages waiting, fails, gives files away, and notes what it is asked for. */
export async function serveActs(): Promise<ActingSite> {
  const answers = new Map<string, Answer>();
  const waiting: ServerResponse[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(pathname);
    response.setHeader('access-control-allow-origin', '*');
    if (pathname === '/wait') {
      waiting.push(response);
      return;
    }
    const answer = answers.get(pathname);
    if (answer === undefined) response.writeHead(404).end('Not here');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    forget: () => asked.splice(0),
    put(path, html) {
      answers.set(path, (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
      );
    },
    answer: (path, answer) => answers.set(path, answer),
    release() {
      for (const response of waiting.splice(0)) response.writeHead(200).end();
    },
    waiting: () => waiting.length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
