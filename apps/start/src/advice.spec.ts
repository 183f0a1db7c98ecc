import { join } from 'node:path';
import { advice } from './advice';
import { dataDir } from './folder';

const failed = (code: string, message: string, path?: string): Error => Object.assign(new Error(message), { code, path });

describe('what mends a refusal of the system', () => {
  it.each`
    what                          | error                                                                                  | says
    ${'of our folder'}            | ${failed('EACCES', 'no', join(dataDir, 'pg'))}                                         | ${/chown -R/u}
    ${'of a folder elsewhere'}    | ${failed('EACCES', "EACCES: permission denied, mkdir '/var/cache/x'", '/var/cache/x')} | ${/mkdir '\/var\/cache\/x': this user needs the right to it \(ls -ld/u}
    ${'of a disk, by its code'}   | ${failed('ENOSPC', 'ENOSPC: write')}                                                   | ${/no space is left for/u}
    ${'of a disk, as Go says it'} | ${new Error('go install failed: no space left on device')}                             | ${/no space is left for/u}
    ${'of anything else'}         | ${new Error('as it is')}                                                               | ${/^as it is$/u}
  `('$what', ({ error, says }: { error: Error; says: RegExp }) => {
    expect(advice(error)).toMatch(says);
  });

  it('never sends anybody who lacks a right elsewhere to our folder', () => {
    expect(advice(failed('EACCES', 'no', '/var/cache/x'))).not.toContain('chown');
  });
});
