import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationPage, exampleFile, readConfig } from './index';

describe('the settings', () => {
  it('are production unless set', () => expect(readConfig({}).profile).toBe('production'));

  it('refuse the demo on any address but loopback', () => {
    expect(() => readConfig({ MANDATE_PROFILE: 'demo', HTTP_HOST: '0.0.0.0' })).toThrow('refused on 0.0.0.0');
    expect(readConfig({ MANDATE_PROFILE: 'demo', HTTP_HOST: '::1' }).profile).toBe('demo');
  });

  it('are documented as they are: npm run configuration', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configurationPage());
    expect(readFileSync('.env.example', 'utf8')).toBe(exampleFile());
  });

  it('give one line per mistake', () => {
    expect(() => readConfig({ HTTP_PORT: 'abc', MANDATE_PROFILE: 'test' })).toThrow(/^MANDATE_PROFILE: .+\nHTTP_PORT: .+$/);
  });

  it('count an empty value as not set', () => expect(readConfig({ HTTP_PORT: '', DATABASE_URL: '' }).database.appUrl).toBeUndefined());

  it('are read from a file where they are secret, and not from both', () => {
    const dir = mkdtempSync(join(tmpdir(), 'mandate-config-'));
    const file = join(dir, 'url');
    writeFileSync(file, 'postgres://app@db/mandate\n');
    expect(readConfig({ DATABASE_URL_FILE: file }).database.appUrl).toBe('postgres://app@db/mandate');
    expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://other' })).toThrow('DATABASE_URL and DATABASE_URL_FILE');
    rmSync(dir, { recursive: true });
  });

  it.each`
    env                                                                                  | tls
    ${{}}                                                                                | ${false}
    ${{ TEMPORAL_TLS: 'on' }}                                                            | ${true}
    ${{ TEMPORAL_API_KEY: 'k' }}                                                         | ${true}
    ${{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: 'ca.pem' }}                                    | ${{ caFile: 'ca.pem' }}
    ${{ TEMPORAL_TLS_CLIENT_CERT_PATH: 'c.pem', TEMPORAL_TLS_CLIENT_KEY_PATH: 'k.pem' }} | ${{ certFile: 'c.pem', keyFile: 'k.pem' }}
  `('speak TLS to the engine as $env says', ({ env, tls }) => expect(readConfig(env as Record<string, string>).temporal.tls).toEqual(tls));

  it('refuse half a client certificate', () => {
    expect(() => readConfig({ TEMPORAL_TLS_CLIENT_CERT_PATH: 'c.pem' })).toThrow('go together');
  });
});
