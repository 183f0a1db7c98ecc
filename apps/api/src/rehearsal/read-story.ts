import { Injectable } from '@nestjs/common';
import { inTransaction, namesOf, readStory, UnitOfWork, type StoryLine } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { directorOf, requireDirector } from './director';
import type { StoryDto, StoryLineDto, StoryQuery } from './story.dto';

const list = 'story';

/** All that happened in a rehearsal, whoever was played meanwhile: acts, moves, its clock, and whom each of them told. */
@Injectable()
export class ReadStory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  run(actor: Actor, query: StoryQuery): Promise<StoryDto> {
    const asked = this.cursors.read(list, query.cursor)?.[0] ?? null;
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      const { lines, before } = await readStory(tx, this.work.definitions, asked, query.limit ?? 50);
      const items = lines.map(lineView);
      return {
        items,
        nextCursor: before === null ? null : this.cursors.write(list, [before]),
        people: await namesOf(tx, [directorOf(actor), ...items.flatMap((i) => [i.actor, i.playedBy, ...i.reached.map((r) => r.person)])]),
      };
    });
  }
}

const lineView = ({ caseId, code, step, stepTitle, type, at, entry, reached }: StoryLine): StoryLineDto => ({
  caseId,
  code,
  seq: entry.seq,
  type,
  step,
  stepTitle,
  round: entry.round ?? null,
  at,
  effective: entry.effective,
  actor: entry.actor ?? null,
  playedBy: entry.playedBy ?? null,
  cause: entry.cause === null ? null : String(entry.cause),
  reached: reached.map(({ person, kind }) => ({ person, kind })),
});
