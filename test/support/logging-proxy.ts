import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly host: string; readonly path: string };

export type LoggingProxy = {
  /** `host:port` */
  readonly address: string;
  /** Everything asked for, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
};

/** A proxy that notes what it is asked for, and lets only this machine's servers answer. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    const { host, hostname, port, pathname, search } = new URL(
      incoming.url ?? '',
      'http://direct.invalid',
    );
    asked.push({ host, path: pathname });
    if (hostname !== '127.0.0.1') return outgoing.writeHead(502).end();
    const { method, headers } = incoming;
    const passed = request(
      { hostname, port, path: pathname + search, method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.writeHead(502).end());
    return incoming.pipe(passed);
  });
  // What is asked by https comes as a wish for a tunnel.
  server.on('connect', ({ url = '' }, socket) => {
    asked.push({ host: url, path: '' });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
