import { toInstant, localDate, type Directory, type Duty, type Scene, type Standing } from '#domain';
import { v7 } from 'uuid';
import type { Tx } from '../tx';
import { caseRows, toState, type EngineColumns } from './case.store';
import { instantOf } from './case-tables';
import { holdingsOfPerson, readDirectory, toHoldings } from './directory.store';
import type { DefinitionStore } from './definition.store';

/** A locked case with all that rules look at. `directory` holds the actor's holdings alone until something asks for everybody's. */
export interface LockedCase {
  readonly scene: Scene;
  readonly engine: EngineColumns;
  readonly kind: string;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Locks the case, then the persons concerned (by id, in one statement), then reads the time and everything else in one
 * statement: so no act is judged on a stale state and a voter who queued past closing is late.
 */
export async function lockScene(
  tx: Tx,
  caseId: string,
  actor: string | null,
  definitions: DefinitionStore,
  forEffect = false,
): Promise<LockedCase | undefined> {
  const [found] = await tx.query<Record<string, unknown>>(
    actor === null ? lockCase : lockCaseAfterClock,
    [tx.org, caseId],
    actor === null ? 'lock case' : 'lock case after clock',
  );
  if (!found) return undefined;
  if (actor !== null || forEffect) await lockPersons(tx, caseId, actor ?? nobody, forEffect);
  return readScene(tx, caseId, actor, definitions);
}

/** The same without any lock, for screens: one statement sees one state of the case. */
export async function readScene(
  tx: Tx,
  caseId: string,
  actor: string | null,
  definitions: DefinitionStore,
): Promise<LockedCase | undefined> {
  const [row] = await tx.query<{ scene: RawScene }>(sceneSql, [tx.org, null, actor ?? nobody, caseId], 'scene');
  if (!row?.scene.case) return undefined;
  const raw = row.scene;
  const definition = await definitions.definition(tx, raw.case['definition'] as string);
  const calendar = await definitions.calendar(tx, raw.case['calendar'] as string);
  const state = toState(raw.case, raw.rows);
  const scene: Scene = {
    state,
    definition,
    calendar,
    directory: { ...raw.units, holdings: toHoldings(raw.holdings) },
    actor: standing(raw, actor),
    now: toInstant(raw.now),
    newId: () => v7(),
  };
  return { scene, engine: engineOf(raw.case), kind: state.case.kind };
}

/**
 * Keys never change, so no lock here shuts out a foreign key's check: a row that names the case or the person may be written
 * by another transaction meanwhile (a seat for the authority while he decides elsewhere), else the two would wait for each other.
 */
const lockCase = 'select * from cases where org = $1 and id = $2 for no key update';

/** People wait while a rehearsal's clock moves; the engine does not. Rows are locked last, so the clock is asked before. */
const lockCaseAfterClock = `with clock as materialized (select wait_for_clock($1))
  select c.* from clock, cases c where c.org = $1 and c.id = $2 for no key update of c`;

async function lockPersons(tx: Tx, caseId: string, actor: string, forEffect: boolean): Promise<void> {
  if (!forEffect) {
    await tx.query('select id from person where org = $1 and id = $2 for share', [tx.org, actor], 'lock actor');
    return;
  }
  await tx.query(
    'select id from person where org = $1 and (id = $2 or id in (select person from candidate where org = $1 and case_id = $3)) order by id for no key update',
    [tx.org, actor, caseId],
    'lock persons',
  );
}

interface RawScene {
  readonly now: string;
  readonly case: Record<string, unknown>;
  readonly rows: Record<string, Record<string, unknown>[]>;
  readonly units: Omit<Directory, 'holdings'>;
  readonly holdings: Parameters<typeof toHoldings>[0];
  readonly active: boolean | null;
  readonly duties: Duty[];
}

const sceneSql = `with c as (
    select c.*, greatest(date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'), c.last_at) as now, o.zone
      from cases c join organisation o on o.org = c.org where c.org = $1 and c.id = $4),
  d as (select coalesce($2::date, (now at time zone zone)::date) as day from c)
  select json_build_object(
    'now', (select now from c), 'case', (select to_json(c) from c), 'rows', ${caseRows},
    'units', (select json_build_object('caseUnit', c.unit, 'authorityUnit', c.authority, 'parentUnit', u.parent, 'postKind', (select kind from post where org = $1 and id = c.post and unit = c.unit),
      'subUnits', (select coalesce(json_agg(s.id), '[]') from unit s where s.org = $1 and s.parent = c.unit)) from c join unit u on u.org = c.org and u.id = c.unit),
    'holdings', ${holdingsOfPerson.replaceAll('$2::date', '(select day from d)')},
    'active', (select active from person where org = $1 and id = $3),
    'duties', (select coalesce(json_agg(duty), '[]') from duty where org = $1 and person = $3)) as scene`;

function standing(raw: RawScene, actor: string | null): Standing {
  return { person: actor ?? nobody, active: raw.active ?? false, duties: raw.duties };
}

function engineOf(raw: Record<string, unknown>): EngineColumns {
  return {
    seq: raw['seq'] as number,
    head: raw['head'] as string | null,
    lastAt: instantOf(raw['last_at'] as string) as string,
    turn: raw['turn'] as number,
    engineDue: instantOf(raw['engine_due'] as string | null),
    engineSeen: raw['engine_seen'] as number,
  };
}

/** Everybody's holdings around the case, for moves and acts that open, report or escalate. */
export async function withDirectory(tx: Tx, scene: Scene): Promise<Scene> {
  const { holdings: _own, ...units } = scene.directory;
  const day = localDate(scene.now, scene.calendar.zone);
  return { ...scene, directory: await readDirectory(tx, units, day) };
}
