import type { HttpClient } from './http-client';

/** Who plays one procedure, and for which vacancy. */
export interface Place {
  readonly board: HttpClient;
  readonly nominator: HttpClient;
  readonly vetter: HttpClient;
  readonly committee: readonly HttpClient[];
  readonly authority: HttpClient;
  readonly post: string;
  readonly candidate: string;
}

export type Stage = 'start' | 'nomination' | 'vetting' | 'vote' | 'decision';

export interface Acted {
  readonly stage: Stage;
  readonly ms: number;
}

/** An act as it is sent. */
interface Written {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A step as it stands when it has just been opened: shown once, not changed since. */
const revision = 2;

const procedure = 'appointment-by-committee';

/** Starts a case and stops there: its first step is open. */
export async function begin(place: Place): Promise<{ caseId: string; step: string; ms: number }> {
  const { body, ms } = await place.board.post('/cases', { procedure, post: place.post, candidates: [place.candidate] });
  return { caseId: body.caseId, step: body.stands.open[0]?.id ?? '', ms };
}

type Between = (stage: Stage, caseId: string) => Promise<void>;

const act = async (who: HttpClient, caseId: string, body: Written): Promise<{ open: string; ms: number }> => {
  const answer = await who.post(`/cases/${caseId}/acts`, body, body.type === 'vote' ? undefined : revision);
  return { open: answer.body.stands.open[0]?.id ?? '', ms: answer.ms };
};

/** Start, nomination, vetting and seven votes at the same moment: the case waits for its decision. */
export async function toDecision(
  place: Place,
  acted: (act: Acted) => void = () => undefined,
  between: Between = () => Promise.resolve(),
): Promise<{ caseId: string; decision: string }> {
  const { caseId, step: nomination, ms } = await begin(place);
  acted({ stage: 'start', ms });
  await between('start', caseId);
  const told = async (who: HttpClient, stage: Stage, body: Written): Promise<string> => {
    const done = await act(who, caseId, body);
    acted({ stage, ms: done.ms });
    return done.open;
  };
  const vetting = await told(place.nominator, 'nomination', { type: 'nominate', step: nomination, fields: {} });
  await between('nomination', caseId);
  const fields = { finding: 'Đủ tiêu chuẩn, điều kiện', verdict: 'clear' };
  const ballot = await told(place.vetter, 'vetting', { type: 'record-finding', step: vetting, fields });
  await between('vetting', caseId);
  const stands = await Promise.all(place.committee.map((member) => told(member, 'vote', { type: 'vote', step: ballot, choice: 'yes' })));
  await between('vote', caseId);
  return { caseId, decision: stands.find((open) => open !== ballot) ?? '' };
}

/**
 * Procedure P as eleven requests: start, nomination, vetting by one of twenty, seven votes at the same moment, decision.
 * Each begins when the one before is answered; `between` runs after each stage.
 */
export async function playProcedure(
  place: Place,
  acted: (act: Acted) => void,
  between: Between = () => Promise.resolve(),
): Promise<string> {
  const { caseId, decision } = await toDecision(place, acted, between);
  const { ms } = await act(place.authority, caseId, { type: 'decide', step: decision, option: 'approve', instrument });
  acted({ stage: 'decision', ms });
  await between('decision', caseId);
  return caseId;
}

/** Takes effect later than any run of the bench: directories of the day stay as they are. */
const instrument = {
  number: '17/QĐ-UBND',
  date: new Date().toISOString().slice(0, 10),
  issuingBody: 'Ủy ban nhân dân tỉnh',
  signer: 'Chủ tịch',
  capacity: '',
  effectiveDate: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
};
