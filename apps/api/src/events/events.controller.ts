import { Controller, Headers, Query, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery } from '@nestjs/swagger';
import {
  endWith,
  filter,
  finalize,
  from,
  ignoreElements,
  map,
  merge,
  mergeMap,
  Subject,
  takeUntil,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import { CurrentActor, type Actor, type WithActor } from '../http/actor';
import { Hub, type Told } from './hub';

/** How often a stream that has nothing to tell says that it lives: proxies close what is silent. */
export class Heartbeat {
  constructor(readonly everyMs = 20_000) {}
}

@Controller('events')
export class EventsController {
  constructor(
    private readonly hub: Hub,
    private readonly heartbeat: Heartbeat,
  ) {}

  /**
   * Tells which cases moved: `{caseId, seq}`, nothing else, to those who may read them. `Last-Event-ID` goes on where an
   * earlier stream ended; `since`, the `eventsFrom` of who is signed in, tells also what moved since that was read. Where something
   * may have been missed the first event is `resync`. Ends with the session, and where it can't be told what happened: then open it again.
   */
  @Sse()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events', schema: { type: 'string' } })
  @ApiQuery({ name: 'since', required: false, schema: { type: 'string' } })
  stream(
    @CurrentActor() actor: Actor,
    @Req() request: WithActor,
    @Headers('last-event-id') last?: string,
    @Query('since') since?: string,
  ): Observable<MessageEvent> {
    const out = new Subject<Told>();
    const listener = { org: actor.org, person: actor.personId, out };
    const joined = from(this.hub.join(listener, { last, since })).pipe(
      mergeMap(({ gap, ...missed }): MessageEvent[] => [
        { id: missed.cursor, type: gap ? 'resync' : 'ready', data: {} },
        ...events(missed),
      ]),
    );
    const moved = out.pipe(mergeMap(events));
    let sent = ''; // an event without an id would get one that is no cursor, and the stream would go on from there
    const told = merge(joined, moved).pipe(tap(({ id }) => (sent = id ?? sent)));
    const { everyMs } = this.heartbeat;
    const alive = timer(everyMs, everyMs).pipe(map((): MessageEvent => ({ id: sent, type: 'alive', data: {} })));
    return merge(told, alive.pipe(filter(() => sent !== ''))).pipe(
      takeUntil(merge(timer(Math.max(0, (request.sessionEndsAt ?? 0) - Date.now())), out.pipe(ignoreElements(), endWith(true)))),
      finalize(() => this.hub.leave(listener)),
    );
  }
}

const events = ({ cursor, happened }: Told): MessageEvent[] => happened.map(({ caseId, seq }) => ({ id: cursor, data: { caseId, seq } }));
