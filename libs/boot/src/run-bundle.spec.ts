import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { testFolder } from '#testing';
import { runBundle } from './run-bundle';

describe('runBundle', () => {
  const dir = testFolder('bundle');
  const file = join(dir, 'bundle.js');
  const compiled = `${file}.compiled`;
  const told = join(dir, 'told');

  beforeEach(() => {
    jest.useFakeTimers();
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
  });
  afterEach(() => jest.useRealTimers());
  afterAll(() => rmSync(dir, { recursive: true }));

  const saying = (word: string): void =>
    writeFileSync(file, `const fs = require('node:fs');\nfs.writeFileSync(__dirname + '/told', '${word} ' + __filename)`);
  const run = (): { said: string; keeps: boolean } => {
    runBundle(file);
    const keeps = jest.getTimerCount() === 1;
    jest.runAllTimers();
    return { said: readFileSync(told, 'utf8'), keeps };
  };

  it('runs the file as a module, and the next start takes what was compiled', () => {
    saying('one');
    expect(run()).toEqual({ said: `one ${file}`, keeps: true });
    expect(readdirSync(dir).sort()).toEqual(['bundle.js', basename(compiled), 'told'].sort());
    expect(run()).toEqual({ said: `one ${file}`, keeps: false });
  });

  it('compiles anew what is another text, be it as long as the one before', () => {
    saying('one');
    run();
    saying('two');
    expect(run()).toEqual({ said: `two ${file}`, keeps: true });
    expect(run()).toEqual({ said: `two ${file}`, keeps: false });
  });

  it('compiles anew what another V8 left, or nobody', () => {
    saying('three'); // a text that this process has never run: what it has, V8 knows without a file
    const code = Buffer.from('of another V8');
    writeFileSync(compiled, Buffer.concat([createHash('sha256').update(readFileSync(file)).update(code).digest(), code]));
    expect(run()).toEqual({ said: `three ${file}`, keeps: true });
    writeFileSync(compiled, '');
    expect(run()).toEqual({ said: `three ${file}`, keeps: true });
    expect(run().keeps).toBe(false);
  });

  it('compiles anew what a power cut left half of, and never hands it to V8', () => {
    saying('one');
    run();
    const whole = readFileSync(compiled);
    writeFileSync(compiled, Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.alloc(whole.length / 2)]));
    expect(run()).toEqual({ said: `one ${file}`, keeps: true });
    expect(run().keeps).toBe(false);
  });

  it('runs where nothing can be kept, and leaves nothing half written', () => {
    saying('one');
    mkdirSync(compiled);
    expect(run()).toEqual({ said: `one ${file}`, keeps: true });
    expect(readdirSync(dir).sort()).toEqual(['bundle.js', basename(compiled), 'told'].sort());
  });

  it('names the command that makes a bundle that is missing', () => {
    expect(() => runBundle(file)).toThrow(`${file} is missing: npm run build`);
  });
});
