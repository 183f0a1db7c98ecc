import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { GatheringSocket } from './gathering-socket';

/** Counts the pieces in which it leaves. */
class Counted extends GatheringSocket {
  pieces = 0;

  override _write(...args: Parameters<Socket['_write']>): void {
    this.pieces += 1;
    super._write(...args);
  }

  override _writev(...args: Parameters<NonNullable<Socket['_writev']>>): void {
    this.pieces += 1;
    super._writev?.(...args);
  }
}

describe('a socket that gathers', () => {
  let server: Server;
  let socket: Counted;
  let told = '';

  beforeEach(async () => {
    told = '';
    server = createServer((peer) => peer.on('data', (bytes) => (told += bytes.toString())));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    socket = new Counted();
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
  });

  afterEach(async () => {
    socket.destroy();
    server.close();
    await once(server, 'close');
  });

  /** As the driver writes a statement. */
  const statement = (name: string): void => {
    socket.cork();
    socket.write(`bind ${name};`);
    socket.write('sync;');
    socket.uncork();
  };

  const arrived = async (text: string): Promise<void> => {
    for (let n = 0; told !== text && n < 200; n++) await setTimeout(5);
    expect(told).toBe(text);
  };

  it('sends what one turn writes in one piece and in its order, promises in between included', async () => {
    socket.write('begin;');
    statement('lock');
    await Promise.resolve();
    statement('read');
    await arrived('begin;bind lock;sync;bind read;sync;');
    expect(socket.pieces).toBe(1);
  });

  it('keeps nothing back for the next turn', async () => {
    statement('rows');
    await arrived('bind rows;sync;');
    statement('commit');
    await arrived('bind rows;sync;bind commit;sync;');
    expect(socket.pieces).toBe(2);
  });
});
