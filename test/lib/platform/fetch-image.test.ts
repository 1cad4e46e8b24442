import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { imageTypes } from '@/lib/library/image-type';
import { fetchImage } from '@/lib/platform/fetch-image';
import { bytesOf, sampleImage } from '../../support/sample-images';

const png = bytesOf(sampleImage(''));

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What a server may answer, by path. */
const answers: Record<string, Answer> = {
  '/image': (response) => response.end(png),
  '/in-pieces': (response) => {
    response.write(png.subarray(0, 5));
    setTimeout(() => response.end(png.subarray(5)), 20);
  },
  '/called-text': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(png);
  },
  '/missing': (response) => response.writeHead(404).end(png),
  '/broken': (response) => response.writeHead(500).end(png),
  '/nothing': (response) => response.end(),
  '/no-content': (response) => response.writeHead(204).end(),
  '/page': (response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end('<html>Log in</html>');
  },
  '/drawing': (response) => {
    response.writeHead(200, { 'content-type': 'image/svg+xml' });
    response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  },
  '/says-too-much': (response) => {
    response.writeHead(200, { 'content-length': 5_000_000 }).write(png);
  },
  '/endless': (response) => {
    response.write(png);
    const more = setInterval(() => response.write(Buffer.alloc(10_000)), 1);
    response.on('close', () => {
      clearInterval(more);
      ended.push('/endless');
    });
  },
  '/cut-off': (response) => {
    response.writeHead(200, { 'content-length': png.length }).write(png.subarray(0, 5));
    setTimeout(() => response.destroy(), 20);
  },
  '/hangs-up': (response) => response.destroy(),
  '/silent': (response) => response.on('close', () => ended.push('/silent')),
  '/half': (response) => {
    response.write(png.subarray(0, 5));
    response.on('close', () => ended.push('/half'));
  },
  '/moved': (response) => response.writeHead(302, { location: '/image' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
};

let port = 0;
let ended: string[] = [];
let asked: IncomingMessage[] = [];

const server = createServer((request, response) => {
  asked.push(request);
  const answer = answers[request.url ?? ''];
  if (answer === undefined) throw new Error(`No answer for ${request.url}`);
  answer(response, request);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  ended = [];
  asked = [];
});

const isHere = (address: string) => new URL(address).hostname === '127.0.0.1';

const fetched = (
  path: string,
  { atMost = 1000, mayAskFor = isHere }: Partial<Parameters<typeof fetchImage>[1]> = {},
) => fetchImage(`http://127.0.0.1:${port}${path}`, { atMost, mayAskFor });

const pathsAsked = () => asked.map(({ url }) => url);

describe('an image', () => {
  it.each(['/image', '/in-pieces', '/called-text', '/moved'])(
    'comes byte by byte: %s',
    async (path) => {
      expect(await fetched(path)).toEqual({ type: 'image/png', bytes: png });
    },
  );

  it.each(imageTypes)('is what its bytes say, %s', async (type) => {
    const bytes = bytesOf(sampleImage('', type));
    answers[`/${type}`] = (response) => response.end(bytes);
    expect(await fetched(`/${type}`)).toEqual({ type, bytes });
  });

  it('may be just as large as there is room', async () => {
    expect(await fetched('/image', { atMost: png.length })).not.toBeNull();
    expect(await fetched('/in-pieces', { atMost: png.length })).not.toBeNull();
  });
});

describe('null is what comes of', () => {
  it.each([
    ...['/missing', '/broken', '/nothing', '/no-content', '/page', '/drawing', '/says-too-much'],
    ...['/endless', '/cut-off', '/hangs-up', '/round'],
  ])('%s', async (path) => {
    expect(await fetched(path)).toBeNull();
    expect(pathsAsked()[0]).toBe(path);
  });

  it('an image that is larger than there is room, told beforehand or not', async () => {
    expect(await fetched('/image', { atMost: png.length - 1 })).toBeNull();
    expect(await fetched('/in-pieces', { atMost: png.length - 1 })).toBeNull();
  });

  it('a server that is not there', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port: free } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const address = `http://127.0.0.1:${free}/image`;
    expect(await fetchImage(address, { atMost: 1000, mayAskFor: isHere })).toBeNull();
  });
});

it('lets a server send no more once it is too much', async () => {
  expect(await fetched('/endless', { atMost: 50_000 })).toBeNull();
  await vi.waitFor(() => expect(ended).toEqual(['/endless']), 30_000);
});

describe('what may not be asked for', () => {
  it('is not asked for', async () => {
    expect(await fetched('/image', { mayAskFor: () => false })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is not taken from where a server sends on to', async () => {
    const home = createServer((_request, response) => response.end(png));
    await new Promise<void>((resolve) => home.listen(0, '127.0.0.1', resolve));
    const { port: homePort } = home.address() as AddressInfo;
    answers['/to-home'] = (response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${homePort}/image` }).end();
    };
    const mayAskFor = vi.fn((address: string) => new URL(address).port === String(port));
    expect(await fetched('/to-home', { mayAskFor })).toBeNull();
    expect(mayAskFor).toHaveBeenLastCalledWith(`http://127.0.0.1:${homePort}/image`);
    home.closeAllConnections();
    await new Promise((resolve) => home.close(resolve));
  });
});

describe('a server that does not go on', () => {
  it.each(['/silent', '/half'])(
    'is left before the browser stops the background: %s',
    async (path) => {
      // Only the patience: what the network needs goes on.
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        let outcome: unknown = 'none yet';
        const fetching = fetched(path).then((found) => {
          outcome = found;
        });
        await vi.waitFor(() => expect(pathsAsked()).toEqual([path]));
        await vi.advanceTimersByTimeAsync(20_000);
        expect(outcome).toBe('none yet');
        await vi.advanceTimersByTimeAsync(9000);
        await fetching;
        expect(outcome).toBeNull();
      } finally {
        vi.useRealTimers();
      }
      await vi.waitFor(() => expect(ended).toEqual([path]), 30_000);
    },
  );

  it('is not waited for any longer once the answer is there', async () => {
    const begun = vi.spyOn(globalThis, 'setTimeout');
    const stopped = vi.spyOn(globalThis, 'clearTimeout');
    await fetched('/image');
    await fetched('/missing');
    const timers = begun.mock.results
      .filter((_timer, index) => begun.mock.calls[index]?.[1] === 25_000)
      .map(({ value }) => value);
    expect(timers).toHaveLength(2);
    for (const timer of timers) expect(stopped).toHaveBeenCalledWith(timer);
  });
});

it('tells the server neither who asks nor for which page', async () => {
  const sent = vi.spyOn(globalThis, 'fetch');
  await fetched('/image');
  expect(sent.mock.calls.map(([, options]) => options)).toMatchObject([
    { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
  ]);
  const [request] = asked;
  expect(request?.method).toBe('GET');
  expect(Object.keys(request?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:cookie|referer|origin|authorization)$/)]),
  );
});

it('does not hide a fault of our own', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new RangeError('ours'));
  await expect(fetched('/image')).rejects.toThrow('ours');
});
