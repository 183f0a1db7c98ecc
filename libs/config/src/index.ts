import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const optional = z.string().min(1).optional();

/** Every setting, its default and its check. The one place that reads the environment. */
const schema = z.object({
  MANDATE_PROFILE: z.enum(['production', 'demo']).default('production'),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: port.default(3000),
  WORKER_HTTP_PORT: port.default(3001),
  DATABASE_URL: optional,
  DATABASE_RELAY_URL: optional,
  DATABASE_AUDIT_URL: optional,
  DATABASE_MIGRATE_URL: optional,
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('mandate'),
  TEMPORAL_TASK_QUEUE: z.string().default('mandate'),
  TEMPORAL_API_KEY: optional,
  TEMPORAL_TLS: z.enum(['on', 'off']).default('off'),
  MANDATE_SESSION_KEY_FILE: optional,
  MANDATE_DURABILITY_CHECK: z.enum(['on', 'off']).default('on'),
});

export interface Config {
  readonly profile: 'production' | 'demo';
  readonly http: { readonly host: string; readonly port: number };
  readonly worker: { readonly port: number };
  readonly database: {
    readonly appUrl?: string;
    readonly relayUrl?: string;
    readonly auditUrl?: string;
    readonly migrateUrl?: string;
    readonly pool: number;
  };
  readonly temporal: EngineConfig;
  readonly sessionKeyFile?: string;
  readonly durabilityCheck: boolean;
}

export interface EngineConfig {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly apiKey?: string;
  readonly tls: boolean;
}

/** Reads and checks the environment once, at start. One line per mistake. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) throw new Error(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'));
  const e = parsed.data;
  return {
    profile: e.MANDATE_PROFILE,
    http: { host: e.HTTP_HOST, port: e.HTTP_PORT },
    worker: { port: e.WORKER_HTTP_PORT },
    database: {
      pool: e.DATABASE_POOL,
      ...(e.DATABASE_URL ? { appUrl: e.DATABASE_URL } : {}),
      ...(e.DATABASE_RELAY_URL ? { relayUrl: e.DATABASE_RELAY_URL } : {}),
      ...(e.DATABASE_AUDIT_URL ? { auditUrl: e.DATABASE_AUDIT_URL } : {}),
      ...(e.DATABASE_MIGRATE_URL ? { migrateUrl: e.DATABASE_MIGRATE_URL } : {}),
    },
    temporal: {
      address: e.TEMPORAL_ADDRESS,
      namespace: e.TEMPORAL_NAMESPACE,
      taskQueue: e.TEMPORAL_TASK_QUEUE,
      tls: e.TEMPORAL_TLS === 'on',
      ...(e.TEMPORAL_API_KEY ? { apiKey: e.TEMPORAL_API_KEY } : {}),
    },
    durabilityCheck: e.MANDATE_DURABILITY_CHECK === 'on',
    ...(e.MANDATE_SESSION_KEY_FILE ? { sessionKeyFile: e.MANDATE_SESSION_KEY_FILE } : {}),
  };
}

/** A setting that this process can't do without. */
export function need<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`${key} is not set`);
  return value;
}
