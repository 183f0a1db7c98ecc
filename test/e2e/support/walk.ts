import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Answer } from './desk';

/** How the walk sends a request: in one process, or through a child process that may die. */
export interface Sender {
  post(path: string, body: unknown, key?: string): Promise<Answer>;
}

export interface Walk {
  readonly org: SeededOrganisation;
  readonly division: SeededDivision;
  readonly as: (person: string) => Promise<Sender>;
}

export interface At {
  readonly caseId: string;
  /** The step that is open now. */
  readonly step: string;
}

const stand = ({ status, body }: Answer, expected: string): At => {
  const [open] = body?.stands?.open ?? [];
  if (status !== 201 || open?.key !== expected) throw new Error(`expected ${expected}: ${status} ${JSON.stringify(body)}`);
  return { caseId: body.caseId, step: open.id };
};

/** Walks a case of procedure P from step to step; each stage begins with the one before. */
export async function toNomination(walk: Walk, procedure = 'appointment-by-committee'): Promise<At> {
  const board = await walk.as(walk.division.board[0] as string);
  return stand(
    await board.post('/cases', { procedure, post: walk.division.post, candidates: [walk.division.candidates[0]] }),
    'nomination',
  );
}

export const nomination = (step: string): object => ({ type: 'nominate', step, revision: 2, fields: {} });
export const finding = (step: string): object => ({
  type: 'record-finding',
  step,
  revision: 2,
  fields: { finding: 'Đủ tiêu chuẩn', verdict: 'clear' },
});
export const vote = (step: string, choice = 'yes'): object => ({ type: 'vote', step, choice });
export const approval = (step: string): object => ({
  type: 'decide',
  step,
  revision: 2,
  option: 'approve',
  instrument: {
    number: '17/QĐ-SNV',
    date: '2026-11-24',
    issuingBody: 'Sở Nội vụ',
    signer: 'Giám đốc',
    capacity: '',
    effectiveDate: '2026-12-01',
  },
});

export async function toVetting(walk: Walk, procedure?: string): Promise<At> {
  const { caseId, step } = await toNomination(walk, procedure);
  const member = await walk.as(walk.division.board[1] as string);
  return stand(await member.post(`/cases/${caseId}/acts`, nomination(step)), 'vetting');
}

export async function toVote(walk: Walk, procedure?: string): Promise<At> {
  const { caseId, step } = await toVetting(walk, procedure);
  const vetter = await walk.as(walk.division.vetters[0] as string);
  return stand(await vetter.post(`/cases/${caseId}/acts`, finding(step)), 'committee-vote');
}

/** All but the last of the committee have voted. */
export async function toLastVote(walk: Walk, procedure?: string): Promise<At> {
  const at = await toVote(walk, procedure);
  for (const person of walk.division.committee.slice(0, -1)) {
    await (await walk.as(person)).post(`/cases/${at.caseId}/acts`, vote(at.step));
  }
  return at;
}

export async function toDecision(walk: Walk, procedure?: string): Promise<At> {
  const { caseId, step } = await toLastVote(walk, procedure);
  const last = await walk.as(walk.division.committee.at(-1) as string);
  return stand(await last.post(`/cases/${caseId}/acts`, vote(step)), 'decision');
}
