import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord, writeRecord } from './server-record';

describe('what a start leaves for the next', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mandate-record-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const record = { pid: 1, server: 'server', postgresPort: 2, ports: { FRONTEND_GRPC: 3 } };

  it('is written whole, and read again', () => {
    expect(readRecord(dir)).toBeUndefined();
    writeRecord(dir, record);
    expect(readRecord(dir)).toEqual(record);
    expect(readdirSync(dir)).toEqual(['server.json']);
  });

  it('is none where it was cut short', () => {
    writeFileSync(join(dir, 'server.json'), '{"pid": 1,');
    expect(readRecord(dir)).toBeUndefined();
  });
});
