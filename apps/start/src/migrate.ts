import { need, readConfig } from '#config';
import { provisionStatements } from '#persistence';
import { migrate } from './unreached';

/**
 * Brings the schema up to date, as production does it: a process of its own, before the others start. With `--roles` it prints
 * what the database's administrator runs once instead, without passwords.
 */
async function main(): Promise<void> {
  const roles = process.argv.indexOf('--roles');
  if (roles > 0) {
    const name = process.argv[roles + 1] ?? 'mandate';
    const statements = [...provisionStatements.roles, `create database "${name}" owner mandate_owner`, `\\connect "${name}"`];
    process.stdout.write(
      [...statements, ...provisionStatements.inDatabase(name)].map((s) => (s.startsWith('\\') ? `${s}\n` : `${s};\n`)).join(''),
    );
    return;
  }
  const ran = await migrate(need(readConfig().database.migrateUrl, 'DATABASE_MIGRATE_URL'));
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'the schema is up to date\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`migrate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
