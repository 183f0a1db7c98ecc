import { Injectable } from '@nestjs/common';
import {
  admitted,
  holders,
  outsideScope,
  startCase,
  toInstant,
  type Change,
  type Definition,
  type Directory,
  type PersonFacts,
  type Scene,
} from '#domain';
import {
  carryOut,
  type DefinitionStore,
  readDirectory,
  readPeople,
  readUnits,
  record,
  settle,
  standingFor,
  together,
  UnitOfWork,
  type Receipt,
  type Tx,
  type Units,
  type Work,
} from '#persistence';
import { v7 } from 'uuid';
import { authorOf, type Actor } from '../http/actor';
import { edgeProblem, refused } from '../http/problem';
import { claim, hashOf } from '../acts/submit-act';
import { Hints } from '../events/hints';
import { SecurityLog } from '../audit/security-log';
import type { StartCaseDto } from './start-case.dto';

interface Ground extends Units {
  readonly now: string;
  readonly year: number;
  readonly day: string;
  readonly postKind: string;
  readonly staff: string;
  readonly calendar: string | null;
  readonly active: boolean;
  readonly mail: boolean;
  readonly open_case: { code: string; definition: string } | null;
}

export interface Proposed {
  readonly mail: boolean;
  readonly scene: Scene;
  readonly change: Change;
  /** Another case is filling the post: its code, for whoever may know it. */
  readonly taken?: { readonly code?: string };
}

@Injectable()
export class StartCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hints: Hints,
    private readonly security: SecurityLog,
  ) {}

  /** Idempotent by `key`. The case, its first steps and their seats are there with the receipt; the engine learns by the outbox. */
  async run(actor: Actor, request: StartCaseDto, key: string): Promise<Receipt> {
    const requestHash = hashOf(request);
    try {
      const receipt = await this.work.run(actor.org, async (tx) => {
        const [, given, post] = await together([
          lockPost(tx, request.post),
          claim(tx, actor, key, requestHash),
          readPost(tx, actor, request.post),
        ]);
        if (given) return given;
        const started = await this.start(tx, actor, request, post);
        return settle(tx, await carryOut(tx, started, 1), { answer: { actor: actor.personId, key, requestHash }, last: true });
      });
      this.hints.send();
      return receipt;
    } catch (error) {
      await this.security.refusal(actor, null, 'start', error);
      throw error;
    }
  }

  private async start(tx: Tx, actor: Actor, request: StartCaseDto, post: Post | undefined): Promise<Work> {
    const [{ scene, change, mail, taken }, places] = await together([
      this.proposeFor(tx, actor, request, post),
      elsewhere(tx, request.candidates),
    ]);
    const others = { onPost: taken !== undefined, elsewhere: places };
    const verdict = admitted(scene, change, others);
    if (!verdict.ok) throw refused({ ...verdict.refusal, params: { ...verdict.refusal.params, ...taken } });
    const engine = { seq: 0, head: null, lastAt: scene.now, turn: 0, engineDue: null, engineSeen: 0 };
    const blank: Work = { before: undefined, scene, engine, records: [], notices: [], incumbencies: [], everybody: true, mail };
    return record(blank, verdict.change, { cause: null, author: authorOf(actor), act: request });
  }

  /** The case as it would begin, not yet admitted by its rules of eligibility. It has taken a code: whoever only looks rolls back. */
  async propose(tx: Tx, actor: Actor, request: StartCaseDto): Promise<Proposed> {
    return this.proposeFor(tx, actor, request, await readPost(tx, actor, request.post));
  }

  private async proposeFor(tx: Tx, actor: Actor, request: StartCaseDto, post: Post | undefined): Promise<Proposed> {
    if (!post?.active) throw edgeProblem('not-found', { what: 'post' });
    const { hash, definition } = await inForce(this.work.definitions, tx, request.procedure, post.day);
    const units = await readUnits(tx, request.post, definition.unit ?? 'post');
    if (!units) throw edgeProblem('not-found', { what: 'post' });
    const ground = { ...post, ...units };
    const directory = await readDirectory(
      tx,
      {
        caseUnit: ground.unit,
        authorityUnit: ground.authority,
        parentUnit: ground.parent,
        subUnits: ground.subUnits,
        ...(ground.ownPost ? { postKind: ground.postKind } : {}),
      },
      ground.day,
    );
    admit(actor, definition, directory, request);
    const outside = outsideScope(definition, post.staff);
    if (outside) throw refused(outside);
    const id = v7();
    const [people, code, moratorium] = await together([
      readPeople(tx, request.candidates),
      nextCode(tx, definition, ground.year),
      standingFor(tx, definition.kind, request.post),
    ]);
    if (moratorium) throw refused({ code: 'under-moratorium', params: { ...moratorium } });
    const change = startCase({
      id,
      code,
      definition,
      definitionHash: hash,
      unit: ground.unit,
      post: request.post,
      authority: ground.authority,
      calendar: ground.calendar ?? '',
      candidates: candidateFacts(request.candidates, people),
      ...(request.facts ? { facts: request.facts } : {}),
      now: ground.now,
      newId: () => v7(),
    });
    const scene: Scene = {
      state: change.state,
      definition,
      calendar: await this.work.definitions.calendar(tx, change.state.case.calendar),
      directory,
      people,
      actor: { person: actor.personId, active: true, duties: [] },
      now: ground.now,
      newId: () => v7(),
    };
    const taken = ground.open_case ? await this.codeOf(tx, actor, directory, ground.open_case) : undefined;
    return { scene, change, mail: ground.mail, ...(taken ? { taken } : {}) };
  }

  /** The code of the case that is filling the post is told to whoever may read it: board, personnel body or authority there. */
  private async codeOf(tx: Tx, actor: Actor, directory: Directory, open: { code: string; definition: string }): Promise<{ code?: string }> {
    const other = await this.work.definitions.definition(tx, open.definition);
    const offices = [other.board, other.personnelBody, other.authority];
    return offices.some((o) => holders(other, o, directory).includes(actor.personId)) ? { code: open.code } : {};
  }
}

type Post = Omit<Ground, keyof Units>;

/**
 * One open appointment case per post (hard case 19), and a twin of the request waits here for the first one's answer. A
 * rehearsal's clock stands still meanwhile, and no other version of the calendar is published.
 */
async function lockPost(tx: Tx, post: string): Promise<void> {
  await tx.query(
    `with clock as materialized (select wait_for_clock($1)), calendar as materialized (select pg_advisory_xact_lock_shared(calendar_lock($1)))
     select p.id from clock, calendar, post p where p.org = $1 and p.id = $2 for no key update of p`,
    [tx.org, post],
    'lock post',
  );
}

async function readPost(tx: Tx, actor: Actor, post: string): Promise<Post | undefined> {
  const [row] = await tx.query<Post & { now: string | Date }>(
    `with n as (select date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') as now, zone, mail from organisation where org = $1)
     select n.now, n.mail, extract(year from n.now at time zone n.zone)::int as year, to_char(n.now at time zone n.zone, 'YYYY-MM-DD') as day, p.kind as "postKind", p.staff,
       (select key || '/' || version from calendar where org = $1 order by version desc limit 1) as calendar,
       (select active from person where org = $1 and id = $3) as active,
       (select jsonb_build_object('code', code, 'definition', definition) from cases where org = $1 and post = p.id and status <> 'ended' limit 1) as open_case
     from n, post p where p.org = $1 and p.id = $2`,
    [tx.org, post, actor.personId],
    'post',
  );
  return row && { ...row, now: toInstant(new Date(row.now).getTime()) };
}

/** The version in force on the day, of those published here. */
async function inForce(definitions: DefinitionStore, tx: Tx, key: string, day: string): Promise<{ hash: string; definition: Definition }> {
  const found = await definitions.inForce(tx, key, day);
  if (!found) throw edgeProblem('procedure-not-in-force', { procedure: key, day });
  return found;
}

function admit(actor: Actor, definition: Definition, directory: Directory, request: StartCaseDto): void {
  if (!holders(definition, definition.board, directory).includes(actor.personId)) {
    throw refused({ code: 'not-your-turn', params: { needs: [definition.board] } });
  }
  const { min, max } = definition.candidates;
  const count = new Set(request.candidates).size;
  if (count !== request.candidates.length || count < min || count > max)
    throw edgeProblem('wrong-number-of-candidates', { min, max, count });
}

function candidateFacts(
  persons: readonly string[],
  people: Readonly<Record<string, PersonFacts>>,
): { person: string; facts: Readonly<Record<string, unknown>> }[] {
  return persons.map((person) => {
    const found = people[person];
    if (!found) throw refused({ code: 'unknown-candidate', params: { person } });
    return { person, facts: found.recorded };
  });
}

/** Other open cases in which one of them stands: allowed, and said (hard case 20). */
function elsewhere(tx: Tx, persons: readonly string[]): Promise<{ person: string; case: string }[]> {
  return tx.query(
    `select d.person, d.case_id as "case" from candidate d join cases c on c.org = d.org and c.id = d.case_id
      where d.org = $1 and d.person = any($2) and d.state = 'standing' and c.status <> 'ended' order by d.person, d.case_id`,
    [tx.org, persons],
    'elsewhere',
  );
}

/** Case codes run without gaps per organisation, kind and year: the counter is taken in the start's own transaction. */
async function nextCode(tx: Tx, definition: Definition, year: number): Promise<string> {
  const [row] = await tx.query<{ last: number }>(
    `insert into case_counter (org, kind, year, last) values ($1, $2, $3, 1)
     on conflict (org, kind, year) do update set last = case_counter.last + 1 returning last`,
    [tx.org, definition.kind, year],
    'next code',
  );
  return `${definition.codePrefix}-${year}-${String(row?.last ?? 1).padStart(4, '0')}`;
}
