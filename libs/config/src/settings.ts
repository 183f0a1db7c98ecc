import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const text = z.string().min(1);
const toggle = z.enum(['on', 'off']);

/** Every setting with its meaning, default and check. `docs/configuration.md` and `.env.example` are written from this list. */
export const settings = z.object({
  MANDATE_PROFILE: z
    .enum(['production', 'demo'])
    .default('production')
    .describe(
      '`demo` lets anybody on this machine act as any demo person; it is refused on any address but loopback. `npm start` sets it.',
    ),
  MANDATE_SESSION_KEY_FILE: text
    .optional()
    .describe('File of at least 32 random bytes that signs sessions. The API demands it in production. Readable by its user only.'),
  MANDATE_DURABILITY_CHECK: toggle
    .default('on')
    .describe('`off` lets the API start on a database that may forget acknowledged acts. For tests only.'),
  HTTP_HOST: text.default('127.0.0.1').describe('Address the API listens on.'),
  HTTP_PORT: port.default(3000).describe('Port of the API and the console.'),
  HTTP_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .default(1200)
    .describe('Requests that each session may make of each API process in a minute; 0 sets no limit, and the profile `demo` has none.'),
  WORKER_HTTP_PORT: port.default(3001).describe('Port of the worker’s health and metrics, always on loopback.'),
  WORKER_PACE: z
    .enum(['normal', 'quick'])
    .default('normal')
    .describe('`quick` tries again after seconds instead of minutes. For tests only.'),
  DATABASE_URL: text.optional().describe('PostgreSQL as a member of `mandate_app`: the API and the worker.'),
  DATABASE_RELAY_URL: text.optional().describe('PostgreSQL as a member of `mandate_relay`: the worker’s outbox.'),
  DATABASE_AUDIT_URL: text.optional().describe('PostgreSQL as a member of `mandate_audit`: `npm run verify`.'),
  DATABASE_MIGRATE_URL: text.optional().describe('PostgreSQL as a member of `mandate_owner`: migrations and the doctor.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(6)
    .describe('Connections of each process to the database. More than it keeps busy, two or three per core, make acts slower.'),
  MAIL_URL: text
    .regex(/^smtps?:\/\//, 'an smtp:// or smtps:// address')
    .optional()
    .describe(
      'SMTP server that carries notices, `smtp(s)://user:password@host:port`. Without it nobody gets mail. The same for every worker.',
    ),
  MAIL_FROM: text.optional().describe('Sender of the mail, an address or `Name <address>`. Goes with `MAIL_URL`.'),
  MANDATE_URL: z
    .url()
    .optional()
    .describe('Address under which people reach the console: links in mail begin with it. Goes with `MAIL_URL`.'),
  TEMPORAL_ADDRESS: text
    .default('127.0.0.1:7233')
    .describe('Host and port of the Temporal server. Set for `npm start`, it replaces the embedded one.'),
  TEMPORAL_NAMESPACE: text
    .default('mandate')
    .describe('Namespace; registered when it is missing, used as it is where the server refuses registration.'),
  TEMPORAL_TASK_QUEUE: text.default('mandate').describe('Task queue of the worker.'),
  TEMPORAL_API_KEY: text.optional().describe('API key for the Temporal server; implies TLS.'),
  TEMPORAL_TLS: toggle.default('off').describe('`on` speaks TLS to the Temporal server; a certificate setting below implies it.'),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: text.optional().describe('File with the CA certificate (PEM) that signed the Temporal server’s.'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: text.optional().describe('File with the client certificate (PEM) for mutual TLS.'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: text.optional().describe('File with the key (PEM) of the client certificate.'),
  TEMPORAL_TLS_SERVER_NAME: text.optional().describe('Name to expect in the server’s certificate when it is not the host of the address.'),
});

/** These may hold a secret, so each is also read from the file that `<name>_FILE` names. */
export const secrets = [
  'DATABASE_URL',
  'DATABASE_RELAY_URL',
  'DATABASE_AUDIT_URL',
  'DATABASE_MIGRATE_URL',
  'MAIL_URL',
  'TEMPORAL_API_KEY',
] as const;
