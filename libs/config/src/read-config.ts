import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { secrets, settings } from './settings';

type Env = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly profile: 'production' | 'demo';
  /** `requestsPerMinute` of a session; 0 is no limit. */
  readonly http: { readonly host: string; readonly port: number; readonly requestsPerMinute: number };
  readonly worker: { readonly port: number; readonly pace: 'normal' | 'quick' };
  readonly database: {
    readonly appUrl?: string;
    readonly relayUrl?: string;
    readonly auditUrl?: string;
    readonly migrateUrl?: string;
    readonly pool: number;
  };
  /** Undefined: nobody gets mail. */
  readonly mail?: MailConfig;
  readonly temporal: EngineConfig;
  readonly sessionKeyFile?: string;
  readonly durabilityCheck: boolean;
}

/** `url` names the server, with its password; `console` is where links lead. */
export interface MailConfig {
  readonly url: string;
  readonly from: string;
  readonly console: string;
}

export interface EngineConfig {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly apiKey?: string;
  readonly tls: boolean | EngineTls;
}

/** Paths of PEM files. */
export interface EngineTls {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly serverName?: string;
}

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** Reads and checks the environment once, at start. One line per mistake; an empty value counts as not set. */
export function readConfig(env: Env = process.env): Config {
  const parsed = settings.safeParse(withSecretFiles(env));
  if (!parsed.success) throw new Error(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'));
  const e = parsed.data;
  if (e.MANDATE_PROFILE === 'demo' && !loopback.includes(e.HTTP_HOST)) {
    throw new Error(
      `MANDATE_PROFILE=demo lets anybody act as anybody and is refused on ${e.HTTP_HOST}: use 127.0.0.1, or MANDATE_PROFILE=production`,
    );
  }
  return {
    profile: e.MANDATE_PROFILE,
    http: { host: e.HTTP_HOST, port: e.HTTP_PORT, requestsPerMinute: e.HTTP_REQUESTS_PER_MINUTE },
    worker: { port: e.WORKER_HTTP_PORT, pace: e.WORKER_PACE },
    database: {
      pool: e.DATABASE_POOL,
      ...given({
        appUrl: e.DATABASE_URL,
        relayUrl: e.DATABASE_RELAY_URL,
        auditUrl: e.DATABASE_AUDIT_URL,
        migrateUrl: e.DATABASE_MIGRATE_URL,
      }),
    },
    temporal: {
      address: e.TEMPORAL_ADDRESS,
      namespace: e.TEMPORAL_NAMESPACE,
      taskQueue: e.TEMPORAL_TASK_QUEUE,
      tls: tlsOf(e),
      ...given({ apiKey: e.TEMPORAL_API_KEY }),
    },
    durabilityCheck: e.MANDATE_DURABILITY_CHECK === 'on',
    ...given({ sessionKeyFile: e.MANDATE_SESSION_KEY_FILE, mail: mailOf(e) }),
  };
}

/** A setting that this process can't do without. */
export function need<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`${key} is not set`);
  return value;
}

function mailOf(e: z.infer<typeof settings>): MailConfig | undefined {
  if (e.MAIL_URL === undefined) return undefined;
  if (e.MAIL_FROM === undefined || e.MANDATE_URL === undefined) throw new Error('MAIL_URL needs MAIL_FROM and MANDATE_URL beside it');
  return { url: e.MAIL_URL, from: e.MAIL_FROM, console: e.MANDATE_URL.replace(/\/+$/, '') };
}

function tlsOf(e: z.infer<typeof settings>): boolean | EngineTls {
  if ((e.TEMPORAL_TLS_CLIENT_CERT_PATH === undefined) !== (e.TEMPORAL_TLS_CLIENT_KEY_PATH === undefined)) {
    throw new Error('TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH go together');
  }
  const files = given({
    caFile: e.TEMPORAL_TLS_SERVER_CA_CERT_PATH,
    certFile: e.TEMPORAL_TLS_CLIENT_CERT_PATH,
    keyFile: e.TEMPORAL_TLS_CLIENT_KEY_PATH,
    serverName: e.TEMPORAL_TLS_SERVER_NAME,
  });
  if (Object.keys(files).length > 0) return files;
  return e.TEMPORAL_TLS === 'on' || e.TEMPORAL_API_KEY !== undefined;
}

function withSecretFiles(env: Env): Env {
  const read: Record<string, string | undefined> = {};
  for (const key of Object.keys(settings.shape)) if (env[key] !== '') read[key] = env[key];
  for (const key of secrets) {
    const file = env[`${key}_FILE`];
    if (!file) continue;
    if (read[key] !== undefined) throw new Error(`${key} and ${key}_FILE are both set: keep one`);
    read[key] = readFileSync(file, 'utf8').trim();
  }
  return read;
}

/** Only what is there: optional properties are absent, never undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
