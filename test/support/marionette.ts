import { connect, type Socket } from 'node:net';
import { sleep } from './wait';

/** Firefox starts in seconds; the port opens some time after. */
const CONNECT_TRIES = 150;
const CONNECT_STEP_MS = 200;

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Firefox's remote protocol: frames `LENGTH:[0,id,command,parameters]` over TCP. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #window: string | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#read(data));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox is gone'));
      this.#waiting.clear();
    });
  }

  static async connect(port: number): Promise<Marionette> {
    for (let attempt = 0; attempt < CONNECT_TRIES; attempt++) {
      const socket = await new Promise<Socket | null>((resolve) => {
        const opening = connect(port, '127.0.0.1');
        opening.once('connect', () => resolve(opening));
        opening.once('error', () => resolve(null));
      });
      if (socket !== null) {
        socket.on('error', () => undefined);
        return new Marionette(socket);
      }
      await sleep(CONNECT_STEP_MS);
    }
    throw new Error(`Firefox did not open port ${port}`);
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    const frame = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  /** Has what follows happen in that tab, which may stay behind; where it does so already, Firefox is not asked. */
  async turnTo(handle: string): Promise<void> {
    if (this.#window === handle) return;
    await this.#switchTo(handle, false);
  }

  /** Puts the tab in front too. */
  bringToFront(handle: string): Promise<void> {
    return this.#switchTo(handle, true);
  }

  async #switchTo(handle: string, focus: boolean): Promise<void> {
    this.#window = null;
    await this.send('WebDriver:SwitchToWindow', { handle, focus });
    this.#window = handle;
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon === -1) return;
      const length = Number(this.#unread.subarray(0, colon).toString());
      const end = colon + 1 + length;
      if (this.#unread.length < end) return;
      const message: unknown = JSON.parse(this.#unread.subarray(colon + 1, end).toString());
      this.#unread = this.#unread.subarray(end);
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]: readonly unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(JSON.stringify(error).slice(0, 2000)));
  }
}
