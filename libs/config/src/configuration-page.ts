import { z } from 'zod';
import { secrets, settings } from './settings';

interface Setting {
  readonly key: string;
  readonly description: string;
  readonly accepts: string;
  readonly preset?: string;
}

/** `docs/configuration.md`, written from the schema so that it can't differ from it. */
export function configurationPage(): string {
  const rows = list().map((s) => `| \`${s.key}\` | ${s.accepts} | ${s.preset === undefined ? '' : `\`${s.preset}\``} | ${s.description} |`);
  return [
    '# Configuration',
    '',
    'Written from `libs/config/src/settings.ts` by `npm run configuration`; a test fails when it is stale.',
    '',
    'Every process reads these from its environment once, at start, and says one line per mistake. `npm start` needs none of them.',
    `A secret may come from a file instead: ${secrets.map((key) => `\`${key}_FILE\``).join(', ')} name one each.`,
    '',
    '| Setting | Accepts | Unless set | Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `.env.example`: every setting, commented out, with its default. */
export function exampleFile(): string {
  const blocks = list().map(
    (s) =>
      `# ${s.description.replaceAll('`', '')} (${s.accepts.replaceAll('`', '').replaceAll(' or ', '/')})\n#${s.key}=${s.preset ?? ''}\n`,
  );
  return ['# Written by npm run configuration. Nothing here needs to be set for npm start.\n', ...blocks].join('\n');
}

function list(): Setting[] {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
  return Object.entries(properties).map(([key, property]) => {
    if (typeof property === 'boolean') throw new Error(`${key} has no schema`);
    const { description, default: preset } = property;
    if (!description) throw new Error(`${key} has no description`);
    return { key, description, accepts: accepts(property), ...(preset === undefined ? {} : { preset: String(preset) }) };
  });
}

function accepts(property: z.core.JSONSchema.BaseSchema): string {
  if (property.enum) return property.enum.map((value) => `\`${String(value)}\``).join(' or ');
  if (property.type === 'integer') return `${String(property.minimum)} to ${String(property.maximum)}`;
  return 'text';
}
