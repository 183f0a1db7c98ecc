import { Client } from 'pg';
import { readEntry, verifyChain, type ChainRow, type Entry, type ValueRow } from '#audit';
import type { Acknowledged } from './people';

/** What two runs of the same story must have in common: everything but ids, names and instants. */
export type Trail = readonly string[];

/**
 * Reads the database as an outsider would, with nothing of the product but the verifier of the chain, and finds what
 * should not be. Empty: every act answered with success is there exactly once and in its chain, nothing else was done,
 * no timer's effect is lost or doubled, nothing was rescued.
 */
export class Checker {
  private constructor(private readonly db: Client) {}

  /** As a login that sees every organisation. */
  static async open(url: string): Promise<Checker> {
    const db = new Client({ connectionString: url });
    await db.connect();
    await db.query('set role mandate_owner');
    return new Checker(db);
  }

  /** Over a connection that sees more than is committed. */
  static over(db: Client): Checker {
    return new Checker(db);
  }

  close(): Promise<void> {
    return this.db.end();
  }

  async faults(org: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
    const own = acknowledged.filter((a) => a.org === org);
    const cases = (await this.db.query<CaseRow>('select id, seq, head, turn, engine_seen from cases where org = $1', [org])).rows;
    const faults: string[] = [];
    for (const one of cases) {
      const wrong = (what: string): number => faults.push(`${one.id}: ${what}`);
      const entries = await this.entries(org, one, wrong);
      await this.actsOnce(org, one, own, wrong);
      once('opened', entries, (e) => (/^step\.(opened|unseated|blocked)$/.test(e.type) ? `${e.step} ${e.round}` : undefined), wrong);
      once('closed', entries, (e) => (e.type === 'step.closed' ? `${e.step} ${e.round}` : undefined), wrong);
      once('routed', entries, (e) => (e.type === 'step.routed' ? `${e.step} ${e.round}` : undefined), wrong);
      once(
        'climbed',
        entries,
        (e) => (e.type.startsWith('ladder.') ? `${e.step} ${e.round} ${String(payloadOf(e)['rung'])}` : undefined),
        wrong,
      );
      await this.rungsInTime(org, one, entries, wrong);
      if (one.engine_seen !== one.turn) wrong(`the engine has seen ${one.engine_seen} of ${one.turn}`);
    }
    for (const a of own)
      if (!cases.some((c) => c.id === a.caseId)) faults.push(`${a.caseId}: act ${a.seq} was answered, and there is no such case`);
    for (const sql of everywhere) {
      const { rows } = await this.db.query<{ fault: string }>(sql, [org]);
      faults.push(...rows.map((r) => r.fault));
    }
    return faults;
  }

  /** One trail per case, in the order of their start; its first line says where the case stands now. */
  async trails(org: string): Promise<Trail[]> {
    const { rows } = await this.db.query<CaseRow & { stands: string }>(
      `select id, seq, head, turn, engine_seen, concat_ws(' ', status, outcome, array_to_string(open_steps, ' ')) as stands
         from cases where org = $1 order by code`,
      [org],
    );
    const trails: Trail[] = [];
    for (const one of rows) trails.push([one.stands, ...(await this.entries(org, one, () => 0)).map(told)]);
    return trails;
  }

  private async entries(org: string, one: CaseRow, wrong: (what: string) => number): Promise<Entry[]> {
    const where = 'where org = $1 and chain = $2 order by seq';
    const chain = (await this.db.query<ChainRow>(`select seq, bytes, hash from audit_entry ${where}`, [org, one.id])).rows;
    const values = (await this.db.query<ValueRow>(`select seq, path, salt, value from audit_value ${where}`, [org, one.id])).rows;
    const verdict = verifyChain(chain, values, { entries: one.seq, head: one.head });
    if (!verdict.ok) wrong(`chain: ${verdict.code} at ${verdict.seq}`);
    return chain.map((row) => readEntry(row.bytes)).filter((e) => e !== undefined);
  }

  /** Carried out late or early, a rung takes effect at its instant. */
  private async rungsInTime(org: string, one: CaseRow, entries: readonly Entry[], wrong: (what: string) => number): Promise<void> {
    const { rows } = await this.db.query<{ rung: string; at: Date }>(
      `select s.key || ' ' || s.round || ' ' || r.key as rung, r.at from rung r join step s on s.org = r.org and s.id = r.step where r.org = $1 and r.case_id = $2`,
      [org, one.id],
    );
    const planned = new Map(rows.map(({ rung, at }) => [rung, at.getTime()]));
    for (const e of entries.filter((entry) => entry.type.startsWith('ladder.'))) {
      const rung = `${e.step} ${e.round} ${String(payloadOf(e)['rung'])}`;
      if (planned.get(rung) !== Date.parse(e.effective)) wrong(`${rung} took effect at ${e.effective}`);
    }
  }

  private async actsOnce(org: string, one: CaseRow, own: readonly Acknowledged[], wrong: (what: string) => number): Promise<void> {
    const acts = (
      await this.db.query<{ seq: number; hash: string; actor: string }>(
        'select a.seq, e.hash, a.actor from act a join audit_entry e on e.org = a.org and e.chain = a.case_id and e.seq = a.seq where a.org = $1 and a.case_id = $2',
        [org, one.id],
      )
    ).rows;
    const answered = new Map(own.filter((a) => a.caseId === one.id).map((a) => [a.seq, a]));
    for (const a of answered.values())
      if (!acts.some((row) => row.seq === a.seq && row.hash === a.hash && row.actor === a.actor))
        wrong(`act ${a.seq} was answered and is not there`);
    for (const row of acts) if (!answered.has(row.seq)) wrong(`act ${row.seq} is there and was never answered`);
    const keys = (await this.db.query<{ key: string }>('select key from idempotency where org = $1 and case_id = $2', [org, one.id])).rows;
    const expected = new Set([...answered.values()].map((a) => a.key));
    if (keys.length !== expected.size || keys.some((k) => !expected.has(k.key))) wrong('its idempotency records are not those answered');
  }
}

interface CaseRow {
  readonly id: string;
  readonly seq: number;
  readonly head: string | null;
  readonly turn: number;
  readonly engine_seen: number;
}

/** Each query names what should not be, over a whole organisation. */
const everywhere = [
  `select 'rung ' || r.key || ' of ' || r.case_id || ' passed and still waits' as fault from rung r join organisation o using (org)
    join clock k on k.org = r.org and k.id = r.clock join cases c on c.org = r.org and c.id = r.case_id
    where r.org = $1 and r.state = 'waiting' and k.state = 'running' and c.status = 'running' and r.at <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'
      and not exists (select from incident i where i.org = r.org and i.rung = r.id)`,
  `select 'notice doubled: ' || kind || ' ' || rung as fault from notice where org = $1 and rung is not null group by case_id, person, rung, kind having count(*) > 1`,
  `select 'rescued: ' || case_id || ' ' || what as fault from rescue where org = $1`,
  `select 'incumbency doubled: ' || case_id as fault from incumbency where org = $1 and case_id is not null group by case_id having count(*) > 1`,
  `select 'not settled: ' || c.id as fault from cases c join organisation o using (org) where c.org = $1 and c.engine_due <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'`,
  `select 'two votes count: ' || step as fault from vote where org = $1 and counts group by step, person having count(*) > 1`,
];

const payloadOf = (entry: Entry): Record<string, unknown> => entry.payload as Record<string, unknown>;

function once(what: string, entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined, wrong: (what: string) => number): void {
  const seen = new Set<string>();
  for (const key of entries.map(keyOf)) {
    if (key === undefined) continue;
    if (seen.has(key)) wrong(`${what} twice: ${key}`);
    seen.add(key);
  }
}

function told(entry: Entry): string {
  const { rung, overtaken, outcome, move, code } = payloadOf(entry);
  const parked = entry.type === 'move.parked'; // which names its rung by an id
  const cause = entry.cause === null ? 'act' : entry.cause === 'time' ? 'time' : 'caused';
  return [
    entry.type,
    entry.step,
    entry.round,
    cause,
    ...(parked ? [move, code] : [rung]),
    overtaken === true ? 'overtaken' : undefined,
    typeof outcome === 'string' ? outcome : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
