import { Injectable } from '@nestjs/common';
import { judge, notEligible, wrongFacts, type Scene } from '#domain';
import { namesOf, UnitOfWork, type Tx } from '#persistence';
import { SecurityLog } from '../audit/security-log';
import type { Actor } from '../http/actor';
import { Problem, refused } from '../http/problem';
import { basisOf } from './basis';
import { forecast } from './forecast';
import type { CandidatePreviewDto, PreviewDto } from './preview.dto';
import { StartCase } from './start-case';
import type { StartCaseDto } from './start-case.dto';

/** Carries the answer out of a transaction that is to be rolled back. */
class OnlyLooked extends Error {
  constructor(readonly preview: PreviewDto) {
    super('only looked');
  }
}

/** What starting would do, by the start's own routine up to its rules of eligibility; the transaction is rolled back. */
@Injectable()
export class PreviewCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly startCase: StartCase,
    private readonly security: SecurityLog,
  ) {}

  async run(actor: Actor, request: StartCaseDto): Promise<PreviewDto> {
    try {
      return await this.work.run(actor.org, async (tx): Promise<PreviewDto> => {
        const { scene, change, taken } = await this.startCase.propose(tx, actor, request);
        if (taken) throw refused({ code: 'post-has-open-case', params: taken });
        const wrong = wrongFacts(scene.definition, change.state.case.facts);
        if (wrong) throw refused(wrong);
        throw new OnlyLooked(await this.view(tx, { ...scene, state: change.state }));
      });
    } catch (error) {
      if (error instanceof OnlyLooked) return error.preview;
      await this.security.refusal(actor, null, 'start previewed', error);
      if (error instanceof Problem && error.status !== 404 && error.status < 500) return nothing(request, error);
      throw error;
    }
  }

  private async view(tx: Tx, scene: Scene): Promise<PreviewDto> {
    const { definition, state } = scene;
    const judged = judge(scene, 'start', state.candidates);
    const refusal = notEligible(judged, (rule) => rule.waivableBy !== undefined);
    const candidates = state.candidates.map((c): CandidatePreviewDto => ({
      person: c.person,
      verdicts: judged
        .filter((j) => j.candidate === c.id)
        .map(({ rule, verdict }) => ({
          rule: rule.key,
          title: rule.title,
          verdict,
          waivableBy: rule.waivableBy ?? null,
          basis: basisOf(rule),
        })),
    }));
    const steps = forecast(scene);
    return {
      procedure: definition.key,
      version: definition.version,
      now: scene.now,
      refusals: refusal ? [reason(refused(refusal))] : [],
      candidates,
      steps,
      people: await namesOf(tx, [...candidates.map((c) => c.person), ...steps.flatMap((s) => [...s.holders, s.accountable])]),
    };
  }
}

const reason = ({ code, params }: Problem): PreviewDto['refusals'][number] => ({ code, params: { ...params } });

const nothing = (request: StartCaseDto, problem: Problem): PreviewDto => ({
  procedure: request.procedure,
  version: 0,
  now: '',
  refusals: [reason(problem)],
  candidates: [],
  steps: [],
  people: {},
});
