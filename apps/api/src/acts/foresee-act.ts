import { Injectable } from '@nestjs/common';
import { asSeen, foresee, isOnBallot, peopleAsked, type Act } from '#domain';
import { standsAt, UnitOfWork, withDirectory, withEntry, withOffice, withPeople } from '#persistence';
import { SecurityLog } from '../audit/security-log';
import { InScene, type Seen } from '../cases/in-scene';
import { logCountReads } from '../cases/may-see';
import type { Actor } from '../http/actor';
import { refused } from '../http/problem';
import type { ForesightDto } from './foresight.dto';
import { bound } from './submit-act';

/** What a ballot would come to is told before the act only to whoever may read its figures already. */
const figuresKnown: ReadonlySet<string> = new Set(['confirm-tally', 'choose-at-tie']);

/** What an act would do, without doing it: its refusal, or where the case would stand and until when. Takes no lock and keeps nothing. */
@Injectable()
export class ForeseeAct {
  constructor(
    private readonly work: UnitOfWork,
    private readonly inScene: InScene,
    private readonly security: SecurityLog,
  ) {}

  async run(actor: Actor, caseId: string, act: Act): Promise<ForesightDto> {
    try {
      return await this.inScene.read(actor, caseId, (seen) => this.look(seen, act));
    } catch (error) {
      await this.security.refusal(actor, caseId, `${act.type} foreseen`, error);
      throw error;
    }
  }

  private async look({ tx, scene: own }: Seen, act: Act): Promise<ForesightDto> {
    const around = await withOffice(tx, await withDirectory(tx, own));
    const asked = await withEntry(tx, await withPeople(tx, around, peopleAsked(around, act)), act);
    const inForce = await bound(this.work.definitions, tx, own, act);
    const scene = { ...asked, ...(inForce ? { inForce } : {}) };
    // What would follow if somebody stood is told to whoever may not know that he doesn't.
    const seen = foresee(act.type === 'withdraw-candidate' ? asSeen(scene) : scene, act);
    if (!seen.ok) throw refused(seen.refusal);
    if (isOnBallot(act) && !figuresKnown.has(act.type)) return { stands: null };
    if (act.type === 'confirm-tally') await logCountReads(tx, own, 'foresight'); // what the count comes to
    const { open, ...stands } = standsAt(seen.scene);
    return { stands: { ...stands, open: [...open] } };
  }
}
