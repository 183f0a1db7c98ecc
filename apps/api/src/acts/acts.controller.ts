import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { needsNoRevision, type Act, type ActType } from '#domain';
import type { Receipt } from '#persistence';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { KeepsNothing } from '../http/key.guard';
import { edgeProblem } from '../http/problem';
import { AsksItself } from '../http/session.guard';
import { ShownRevision } from '../http/shown-revision';
import { validated } from '../http/validate';
import { actDtos, ApiActBody } from './act.dto';
import { ForeseeAct } from './foresee-act';
import type { ForesightDto } from './foresight.dto';
import { SubmitAct } from './submit-act';

@Controller('cases/:caseId/acts')
export class ActsController {
  constructor(
    private readonly submitAct: SubmitAct,
    private readonly foreseeAct: ForeseeAct,
  ) {}

  @Post()
  @AsksItself()
  @HttpCode(201)
  @ApiActBody()
  submit(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: { type?: unknown },
    @IdempotencyKey() key: string,
    @ShownRevision() shown?: number,
  ): Promise<Receipt> {
    return this.submitAct.run(actor, caseId, toAct(body, shown), key);
  }

  /** What the act would do: refused as it would be, or where the case would stand. Nothing is kept. */
  @Post('foresight')
  @HttpCode(200)
  @KeepsNothing()
  @ApiActBody()
  foresee(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: { type?: unknown },
    @ShownRevision() shown?: number,
  ): Promise<ForesightDto> {
    return this.foreseeAct.run(actor, caseId, toAct(body, shown));
  }
}

const isActType = (type: unknown): type is ActType => typeof type === 'string' && Object.hasOwn(actDtos, type);

/** Whoever judges says what he was shown; without it nothing is read. */
function toAct(body: { type?: unknown }, shown: number | undefined): Act {
  if (!isActType(body?.type)) throw edgeProblem('bad-request', { pointer: '/type', allowed: Object.keys(actDtos) });
  const act = validated(actDtos[body.type], body) as Act;
  if (needsNoRevision.has(act.type)) return act;
  if (shown === undefined) throw edgeProblem('precondition-required', { header: 'If-Match' });
  return { ...act, revision: shown };
}
