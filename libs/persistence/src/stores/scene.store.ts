import { hasFirstOf, toInstant, localDate, type CaseState, type Directory, type Duty, type Scene, type Standing } from '#domain';
import { v7 } from 'uuid';
import { together, type Tx } from '../tx';
import { caseRows, toCase, toState, type EngineColumns } from './case.store';
import { instantOf } from './case-tables';
import { holdingsOfPerson, readDirectory, toHoldings } from './directory.store';
import type { DefinitionStore } from './definition.store';
import type { KnownStates } from './known-states';

/**
 * A locked case with all that rules look at. `directory` holds the actor's holdings alone until something asks for everybody's;
 * where the definition has offices that hang on others, everybody's from the start.
 */
export interface LockedCase {
  readonly scene: Scene;
  readonly engine: EngineColumns;
  readonly kind: string;
  /** Whether the organisation sends mail. */
  readonly mail: boolean;
  /** The answer that was given to the actor's key before, if it was. */
  readonly given?: GivenAnswer;
}

export interface GivenAnswer {
  readonly requestHash: string;
  readonly receipt: string;
}

/** Whose act it is, and the key under which he may have had the answer already. */
export interface ActorAtCase {
  readonly person: string;
  readonly key: string | null;
}

/** What a process keeps between two acts. */
export interface Kept {
  readonly definitions: DefinitionStore;
  readonly known: KnownStates;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Locks the case, then the persons concerned, then reads the time and what is not known yet in one statement: so no act is
 * judged on a stale state and a voter who queued past closing is late.
 */
export async function lockScene(
  tx: Tx,
  caseId: string,
  actor: ActorAtCase | null,
  kept: Kept,
  forEffect = false,
): Promise<LockedCase | undefined> {
  const asked = [tx.org, null, actor?.person ?? nobody, caseId, actor?.key ?? null];
  const read = (what: 'around' | 'scene'): Promise<{ scene: RawScene }[]> =>
    tx.query(what === 'around' ? aroundSql : sceneSql, asked, what);
  // Sent behind the locks without waiting for them, and answered after them: it sees what they made wait for.
  const [[row], [ahead]] = await together([
    lockCase(tx, caseId, actor, forEffect),
    kept.known.has(tx.org, caseId) ? read('around') : Promise.resolve([]),
  ]);
  if (!row) return undefined;
  const known = kept.known.at(tx.org, caseId, row['head'] as string | null);
  const found = known && ahead ? ahead : (await read(known ? 'around' : 'scene'))[0];
  if (!found) return undefined;
  const state = known ? { ...known, case: toCase(row) } : toState(row, found.scene.rows);
  const locked = await toLocked(tx, { raw: found.scene, row, state, actor: actor?.person ?? nobody, definitions: kept.definitions });
  if (!known && locked.engine.head !== null) kept.known.keep(tx.org, { head: locked.engine.head, state });
  return locked;
}

/** The same without any lock, for screens: one statement sees one state of the case. */
export async function readScene(tx: Tx, caseId: string, actor: string, definitions: DefinitionStore): Promise<LockedCase | undefined> {
  const [found] = await tx.query<{ scene: RawScene }>(sceneSql, [tx.org, null, actor, caseId, null], 'scene');
  const row = found?.scene.case;
  return row ? toLocked(tx, { raw: found.scene, row, state: toState(row, found.scene.rows), actor, definitions }) : undefined;
}

interface Read {
  readonly raw: RawScene;
  readonly row: Record<string, unknown>;
  readonly state: CaseState;
  readonly actor: string;
  readonly definitions: DefinitionStore;
}

async function toLocked(tx: Tx, { raw, row, state, actor, definitions }: Read): Promise<LockedCase> {
  const own: Scene = {
    state,
    definition: await definitions.definition(tx, state.case.definition),
    calendar: await definitions.calendar(tx, state.case.calendar),
    directory: { ...raw.units, holdings: toHoldings(raw.holdings) },
    actor: standing(raw, actor),
    now: toInstant(raw.now),
    newId: () => v7(),
  };
  const scene = actor !== nobody && hasFirstOf(own.definition) ? await withDirectory(tx, own) : own;
  return { scene, engine: engineOf(row), kind: state.case.kind, mail: raw.mail, ...(raw.given ? { given: raw.given } : {}) };
}

/**
 * Keys never change, so no lock here shuts out a foreign key's check: a row that names the case or the person may be written
 * by another transaction meanwhile (a seat for the authority while he decides elsewhere), else the two would wait for each other.
 */
async function lockCase(tx: Tx, caseId: string, actor: ActorAtCase | null, forEffect: boolean): Promise<Record<string, unknown>[]> {
  const [rows] = await together([
    actor === null
      ? tx.query(lockForEngine, [tx.org, caseId], 'lock for engine')
      : tx.query(lockForPerson, [tx.org, caseId, forEffect ? null : actor.person], 'lock for person'),
    forEffect ? tx.query('select lock_persons($1, $2, $3)', [tx.org, actor?.person ?? null, caseId], 'lock persons') : undefined,
  ]);
  return rows;
}

const lockForEngine = 'select * from cases where org = $1 and id = $2 for no key update';

/**
 * The case, and once it is held the actor, who is locked later with the candidates where their standing may change. People wait while a rehearsal's clock moves; the engine does not. Rows are locked
 * last, so the clock is asked before.
 */
const lockForPerson = `with clock as materialized (select wait_for_clock($1)),
  held as materialized (select c.* from clock, cases c where c.org = $1 and c.id = $2 for no key update of c),
  actor as materialized (select p.id from person p where p.org = $1 and p.id = $3 and exists (select from held) for share)
  select held.* from held left join actor on true`;

interface RawScene {
  readonly now: string;
  readonly case: Record<string, unknown>;
  readonly rows: Record<string, Record<string, unknown>[]>;
  readonly units: Omit<Directory, 'holdings'>;
  readonly holdings: Parameters<typeof toHoldings>[0];
  readonly active: boolean | null;
  readonly duties: Duty[];
  readonly mail: boolean;
  readonly given: GivenAnswer | null;
}

/** SQL of what lies around a case and is no part of its chain, and of what `also` names. `$5` is the actor's key or null. */
const scene = (also: string): string => `with c as (
    select c.*, greatest(date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'), c.last_at) as now, o.zone, o.mail
      from cases c join organisation o on o.org = c.org where c.org = $1 and c.id = $4),
  d as (select coalesce($2::date, (now at time zone zone)::date) as day from c)
  select json_build_object(
    'now', (select now from c), 'mail', (select mail from c), ${also}
    'units', (select json_build_object('caseUnit', c.unit, 'authorityUnit', c.authority, 'parentUnit', u.parent, 'postKind', (select kind from post where org = $1 and id = c.post and unit = c.unit),
      'subUnits', (select coalesce(json_agg(s.id), '[]') from unit s where s.org = $1 and s.parent = c.unit)) from c join unit u on u.org = c.org and u.id = c.unit),
    'holdings', ${holdingsOfPerson.replaceAll('$2::date', '(select day from d)')},
    'active', (select active from person where org = $1 and id = $3),
    'duties', (select coalesce(json_agg(duty), '[]') from duty where org = $1 and person = $3),
    'given', (select json_build_object('requestHash', request_hash, 'receipt', receipt) from idempotency where org = $1 and actor = $3 and key = $5)) as scene`;

const sceneSql = scene(`'case', (select to_json(c) from c), 'rows', ${caseRows},`);
const aroundSql = scene('');

function standing(raw: RawScene, actor: string): Standing {
  return { person: actor, active: raw.active ?? false, duties: raw.duties };
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

/** The scene with everybody's holdings around the case, for moves and acts that open, report or escalate. */
export async function withDirectory(tx: Tx, scene: Scene): Promise<Scene> {
  if (scene.directory.whole) return scene;
  const { holdings: _own, ...units } = scene.directory;
  const day = localDate(scene.now, scene.calendar.zone);
  return { ...scene, directory: await readDirectory(tx, units, day) };
}
