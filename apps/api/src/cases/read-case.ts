import { Injectable } from '@nestjs/common';
import { byName, namesOf, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import type { BilingualDto } from '../http/shared.dto';
import { fullView, type Places } from './case-view';
import type { CaseDto } from './case.dto';
import { concernedView } from './concerned-view';
import { InScene } from './in-scene';
import { isConcerned, logCountReads, logTallyReads } from './may-see';

/** A case as its reader may see it, with the names of everybody in it. */
@Injectable()
export class ReadCase {
  constructor(private readonly inScene: InScene) {}

  run(actor: Actor, caseId: string): Promise<CaseDto> {
    return this.inScene.read(actor, caseId, async ({ tx, scene, seq }) => {
      await logTallyReads(tx, scene, 'case');
      await logCountReads(tx, scene, 'case');
      const places = await readPlaces(tx, caseId);
      const view = isConcerned(scene) ? concernedView(scene, seq, places) : fullView(scene, seq, places);
      const people = await namesOf(tx, persons(view));
      const sorted = byName(people);
      return { ...view, roll: view.roll.toSorted((a, b) => sorted(a.person, b.person)), people };
    });
  }
}

function persons(view: Omit<CaseDto, 'people'>): (string | null)[] {
  return [
    view.heldBy,
    ...[view.candidates, view.seats, view.roll, view.contributions, view.voted, view.votes, view.counts].flatMap((rows) =>
      rows.map((r) => r.person),
    ),
    ...view.ballots.flatMap((b) => b.approvedList ?? []),
    ...view.waivers.map((w) => w.person),
    ...view.corrections.flatMap((c) => [c.proposedBy, c.confirmedBy]),
    ...view.steps.flatMap((s) => [s.accountable, s.claimedBy]),
    ...view.clocks.flatMap((c) => [c.pausedBy, ...c.extensions.map((e) => e.by)]),
  ];
}

interface PlaceRow {
  readonly post: string;
  readonly title: BilingualDto;
  readonly unit: string;
  readonly unit_name: BilingualDto;
  readonly authority: string;
  readonly authority_name: BilingualDto;
}

async function readPlaces(tx: Tx, caseId: string): Promise<Places> {
  const [row] = await tx.query<PlaceRow>(
    `select p.id as post, p.title, u.id as unit, u.name as unit_name, a.id as authority, a.name as authority_name
       from cases c join post p on p.org = c.org and p.id = c.post join unit u on u.org = p.org and u.id = p.unit
       join unit a on a.org = c.org and a.id = c.authority where c.org = $1 and c.id = $2`,
    [tx.org, caseId],
    'places',
  );
  if (!row) throw new Error('a case is about a post');
  return {
    post: { id: row.post, title: row.title, unit: { id: row.unit, name: row.unit_name } },
    authority: { id: row.authority, name: row.authority_name },
  };
}
