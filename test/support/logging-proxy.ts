import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LoggingProxy = {
  readonly port: number;
  /** Addresses that were asked for, in order; for secure ones host and port. Nothing gets through. */
  readonly asked: readonly string[];
  close(): Promise<void>;
};

/** A proxy that writes down what it is asked for and lets nothing through. */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
