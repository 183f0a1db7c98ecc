import { outliveLog } from './outlive-log';

it('loses the lines that a full disk refuses, and no process', () => {
  const written: string[] = [];
  let full = false;
  const stream = {
    on: () => stream as never,
    write: (line: unknown) => {
      if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return written.push(String(line)) > 0;
    },
  };
  outliveLog([stream]);
  stream.write('one');
  full = true;
  expect(() => stream.write('two')).not.toThrow();
  full = false;
  stream.write('three');
  expect(written).toEqual(['one', 'three']);
});
