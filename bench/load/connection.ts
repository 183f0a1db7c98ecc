import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The server closed a kept connection while a request was on its way. */
export class Closed extends Error {}

interface Asked {
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: Error) => void;
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * One kept connection, one request at a time, answers with a length: as little HTTP/1.1 as the load needs. A client for
 * everything would take from the machine a tenth of what it measures.
 */
export class Connection {
  private static readonly idle = new Map<string, Connection[]>();
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private asked: Asked | undefined;

  private constructor(private readonly host: string) {
    const [name = '', port = ''] = host.split(':');
    this.socket = connect(Number(port), name).setNoDelay();
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => this.end(error));
    this.socket.on('close', () => this.end(new Closed('closed')));
  }

  /** Sends a whole request, head and body, to `host` ("127.0.0.1:3000"). */
  static async ask(host: string, request: string): Promise<Answer> {
    const free = Connection.idle.get(host) ?? [];
    Connection.idle.set(host, free);
    const connection = free.pop() ?? new Connection(host);
    const answer = await connection.send(request);
    free.push(connection);
    return answer;
  }

  private send(request: string): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.asked = { answered, failed };
      this.socket.write(request);
    });
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf(headEnd);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.end(new Error(`an answer without a length: ${head}`));
    const from = end + headEnd.length;
    if (this.received.length < from + Number(length)) return;
    const answer = { status: Number(head.slice(9, 12)), text: this.received.toString('utf8', from, from + Number(length)) };
    this.received = Buffer.alloc(0);
    const { asked } = this;
    this.asked = undefined;
    asked?.answered(answer);
  }

  private end(error: Error): void {
    const others = Connection.idle.get(this.host) ?? [];
    if (others.includes(this)) others.splice(others.indexOf(this), 1);
    this.socket.destroy();
    this.asked?.failed((error as NodeJS.ErrnoException).code === 'ECONNRESET' ? new Closed() : error);
    this.asked = undefined;
  }
}
