import { Injectable } from '@nestjs/common';
import { crashPoint, crashPointWith } from '#config';
import {
  admitted,
  holders,
  outsideScope,
  startCase,
  type Change,
  type Definition,
  type Directory,
  type PersonFacts,
  type Scene,
} from '#domain';
import {
  carryOut,
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
  type Work,
} from '#persistence';
import { v7 } from 'uuid';
import { authorOf, type Actor } from '../http/actor';
import { edgeProblem, refused } from '../http/problem';
import { again, hashOf } from '../acts/submit-act';
import { Hints } from '../events/hints';
import { SecurityLog } from '../audit/security-log';
import type { StartCaseDto } from './start-case.dto';
import { elsewhere, lockPost, nextCode, readGround, type Ground } from './start-ground';

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
        const [, { given, ground }] = await together([lockPost(tx, request.post), readGround(tx, actor, request, key)]);
        if (given) return again(given, requestHash);
        const started = await this.start(tx, actor, request, ground);
        const answer = { actor: actor.personId, key, requestHash };
        const receipt = await settle(tx, await carryOut(tx, started, 1), { answer, last: true });
        await crashPointWith(tx, 'start.before-commit');
        return receipt;
      });
      crashPoint('start.after-commit');
      this.hints.send();
      crashPoint('start.before-answer');
      return receipt;
    } catch (error) {
      await this.security.refusal(actor, null, 'start', error);
      throw error;
    }
  }

  private async start(tx: Tx, actor: Actor, request: StartCaseDto, ground: Ground | undefined): Promise<Work> {
    const [{ scene, change, mail, taken }, places] = await together([
      this.proposeFor(tx, actor, request, ground),
      elsewhere(tx, request.candidates),
    ]);
    const others = { onPost: taken !== undefined, elsewhere: places };
    const verdict = admitted(scene, change, others);
    if (!verdict.ok) throw refused({ ...verdict.refusal, params: { ...verdict.refusal.params, ...taken } });
    const engine = { seq: 0, head: null, lastAt: scene.now, turn: 0, engineDue: null, engineSeen: 0 };
    const blank: Work = { before: undefined, scene, engine, records: [], notices: [], incumbencies: [], mail };
    return record(blank, verdict.change, { cause: null, author: authorOf(actor), act: request });
  }

  /** The case as it would begin, not yet admitted by its rules of eligibility. It has taken a code: whoever only looks rolls back. */
  async propose(tx: Tx, actor: Actor, request: StartCaseDto): Promise<Proposed> {
    const { ground } = await readGround(tx, actor, request);
    return this.proposeFor(tx, actor, request, ground);
  }

  private async proposeFor(tx: Tx, actor: Actor, request: StartCaseDto, found: Ground | undefined): Promise<Proposed> {
    if (!found?.active) throw edgeProblem('not-found', { what: 'post' });
    const { hash } = found;
    if (!hash) throw edgeProblem('procedure-not-in-force', { procedure: request.procedure, day: found.day });
    const definition = await this.work.definitions.definition(tx, hash);
    const units = await readUnits(tx, request.post, definition.unit ?? 'post');
    if (!units) throw edgeProblem('not-found', { what: 'post' });
    const ground = { ...found, ...units };
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
    const outside = outsideScope(definition, ground.staff);
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

function admit(actor: Actor, definition: Definition, directory: Directory, request: StartCaseDto): void {
  if (!holders(definition, definition.board, directory).includes(actor.personId)) {
    throw refused({ code: 'not-your-turn', params: { needs: [definition.board] } });
  }
  if (request.candidates.includes(actor.personId)) throw refused({ code: 'own-case' });
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
