import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { parseCalendar, registersNear } from '#definitions';
import type { BusinessCalendar } from '#domain';
import { inTransaction, lockCalendars, publishCalendar, UnitOfWork, type PublishedCalendar } from '#persistence';
import { claim, hashOf, keep } from '../acts/submit-act';
import { Hints } from '../events/hints';
import { authorOf, type Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import type { PublishCalendarDto } from './batch.dto';
import { requireOneOf } from './require-duty';

/** Where shipped calendars lie: the register of legal instruments is the one beside them. */
const shipped = join('procedures', 'calendars', 'calendar.yaml');
const told = 20;

/** Publishes the next version of the organisation's calendar; the batch it starts puts every open case under it. */
@Injectable()
export class PublishCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hints: Hints,
  ) {}

  /** Idempotent by `key`: calendar, its entry in the register and the batch are there together, or none of them. */
  async run(actor: Actor, request: PublishCalendarDto, key: string): Promise<PublishedCalendar> {
    const requestHash = hashOf({ calendar: request });
    const published = await inTransaction(this.work.source, actor.org, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      await lockCalendars(tx); // a twin waits here for the first one's answer
      const given = await claim<PublishedCalendar>(tx, actor, key, requestHash);
      if (given) return given;
      const done = await publishCalendar(tx, read(request.text), authorOf(actor));
      if ('next' in done) throw edgeProblem('calendar-not-next', { next: done.next });
      return keep(tx, actor, { key, requestHash }, done);
    });
    this.hints.send();
    return published;
  }
}

function read(text: string): BusinessCalendar {
  const parsed = parseCalendar(text, 'text', registersNear(shipped).instruments);
  if (parsed.ok) return parsed.calendar;
  const problems = parsed.problems.slice(0, told).map(({ line, column, path, code, message }) => ({ line, column, path, code, message }));
  throw edgeProblem('calendar-malformed', { problems });
}
