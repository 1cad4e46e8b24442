import type { CDPSession, Page } from 'puppeteer-core';

/*
 * Chromium's own record of what its threads did. Pages are not told of long tasks of extensions' scripts: the
 * PerformanceObserver of a page on which such a script held the thread for 300 ms heard of none.
 */

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU: times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of the thread itself: what other processes took of the processor meanwhile is not in it. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly frames?: readonly { readonly url: string; readonly processId: number }[];
    };
  };
};

/** Ms of the longest task of the page's main thread while the work is done. */
export async function longestTaskOf(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const events = await endedTrace(session);
  await session.detach();
  const url = page.url();
  const frames = events.flatMap(({ args }) => args.data?.frames ?? []);
  const pid = frames.find((frame) => frame.url === url)?.processId;
  const isMain = ({ name, args }: TraceEvent) =>
    name === 'thread_name' && args.name === 'CrRendererMain';
  const main = events.find((event) => event.pid === pid && isMain(event));
  const tasks = events.filter(
    ({ name, pid: of, tid }) => name === 'RunTask' && of === main?.pid && tid === main.tid,
  );
  if (tasks.length === 0) throw new Error(`No task of ${url} in the trace`);
  return Math.round(Math.max(...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000);
}

async function endedTrace(session: CDPSession): Promise<readonly TraceEvent[]> {
  const ended = new Promise<string>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''));
  });
  await session.send('Tracing.end');
  const handle = await ended;
  let text = '';
  for (;;) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle });
    text += base64Encoded ? Buffer.from(data, 'base64').toString('utf8') : data;
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return JSON.parse(text).traceEvents;
}
