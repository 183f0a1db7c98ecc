import { durabilityObstacle, inspect, obstacleFor, openDatabase, type DatabaseUrls, type Role } from '#persistence';
import type { Report } from './report';

const shown = 10;
const patienceS = 3_600;

/** Version, rights of each role, durability, cases the engine has not followed, heads of the chains, mail. */
export async function examineDatabase(report: Report, urls: DatabaseUrls, running: boolean): Promise<void> {
  const roles: readonly (readonly [Role, string])[] = [
    ['mandate_app', urls.appUrl],
    ['mandate_relay', urls.relayUrl],
    ['mandate_audit', urls.auditUrl],
  ];
  for (const [role, url] of roles) await examineRole(report, role, url);
  const { cases, unsettled, broken, mail } = await inspect(urls.migrateUrl);
  const late = `${unsettled.length} of ${cases} unsettled for over 60 s: ${unsettled.slice(0, shown).join(', ')}`;
  if (unsettled.length > 0 && !running) report.note('cases', `${late}; they are caught up at the next start`);
  else report.judge('cases', unsettled.length > 0 ? late : undefined, `${cases}, none unsettled for over 60 s`);
  report.judge(
    'chains',
    broken.length > 0 ? `head and last entry differ: ${broken.slice(0, shown).join(', ')}` : undefined,
    'every head is its last entry',
  );
  if (mail.failed > 0) report.note('mail', `${mail.failed} given up: an administrator may have them tried again`);
  report.judge(
    'mail',
    mail.oldestS > patienceS && running
      ? `the oldest has waited for ${Math.round(mail.oldestS / 60)} min: does the mail server answer?`
      : undefined,
    'none waits for over an hour',
  );
}

async function examineRole(report: Report, role: Role, url: string): Promise<void> {
  try {
    const source = await openDatabase(url, 1);
    try {
      report.judge(role, await obstacleFor(role, source), 'has its rights, schema up to date');
      if (role !== 'mandate_app') return;
      const [server] = await source.query<{ version: string }[]>(`select current_setting('server_version') as version`);
      report.good('postgresql', server?.version ?? '');
      report.judge('durability', await durabilityObstacle(source), 'fsync, synchronous_commit and full_page_writes are on');
    } finally {
      await source.destroy();
    }
  } catch (error) {
    report.wrong(role, error instanceof Error ? error.message : String(error));
  }
}
