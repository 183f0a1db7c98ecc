import type { SeededOrganisation } from '#persistence';
import { approval, toDecision, toNomination, toVetting, toVote, vote } from '../e2e/support/walk';
import type { Stage } from '../journeys/support/stage';
import { draftStart, playLaw } from './law-scene';

/** Cases in each state, so that every page has something to show. */
export interface Cast {
  readonly org: SeededOrganisation;
  readonly board: string;
  readonly voter: string;
  readonly chair: string;
  readonly candidate: string;
  /** Of the department whose procedures are those of the law. */
  readonly departmentBoard: string;
  readonly cases: Readonly<
    Record<'nomination' | 'vetting' | 'vote' | 'decision' | 'returned' | 'held' | 'reported' | 'decided' | 'late' | 'law', string>
  >;
}

export const divisions = 9;
const dayMs = 86_400_000;

/** Plays cases into every state through HTTP. In a rehearsal the first is left alone until it is overdue. */
export async function playScene(stage: Stage, org: SeededOrganisation): Promise<Cast> {
  const at = (n: number) => stage.walk(org, org.divisions[n]);
  const act = async (person: string | undefined, caseId: string, body: object): Promise<void> => {
    const answer = await (await stage.house.as(org.org, person as string)).act(caseId, body);
    if (answer.status !== 201) throw new Error(`${JSON.stringify(body)}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const late = await toVetting(at(0));
  const director = await stage.house.as(org.org, org.administrator);
  const { now } = (await director.get('/rehearsal')).body;
  await director.post('/rehearsal/advance', { to: new Date(Date.parse(now) + 16 * dayMs).toISOString() });
  const first = await toNomination(at(1));
  const vetting = await toVetting(at(2));
  const voting = await toVote(at(3));
  for (const person of at(3).division.committee.slice(1, 4)) await act(person, voting.caseId, vote(voting.step));
  const decision = await toDecision(at(4));
  const returned = await toDecision(at(5));
  await act(org.authority, returned.caseId, {
    type: 'decide',
    step: returned.step,
    revision: 2,
    option: 'return-to-vetting',
    reason: 'Thiếu nhận xét của nơi cư trú',
  });
  const held = await toVetting(at(6));
  await act(org.authority, held.caseId, { type: 'hold', ground: 'Xác minh đơn tố cáo', reason: 'Chờ kết luận của đoàn xác minh' });
  const reported = await toVote(at(7));
  for (const person of at(7).division.committee) await act(person, reported.caseId, vote(reported.step, 'no'));
  const decided = await toDecision(at(8));
  await act(org.authority, decided.caseId, approval(decided.step));
  const [department] = org.departments;
  const law = department ? await playLaw(stage, org, department) : '';
  if (department) await draftStart(stage, org, department);
  await director.post('/admin/moratoria', {
    ...{ number: '05-CV/TU', date: '2026-11-20', issuer: 'Ban Thường vụ Tỉnh ủy', reason: 'Sắp xếp tổ chức bộ máy' },
    ...{ kinds: ['rotation'], units: [at(0).division.unit] },
    exceptions: [{ post: at(1).division.post, approvedBy: org.authority, reason: 'Khuyết người đứng đầu' }],
  });
  const division = at(3).division;
  return {
    org,
    board: at(1).division.board[0] as string,
    voter: division.committee[5] as string,
    chair: division.committee[0] as string,
    candidate: division.candidates[0] as string,
    departmentBoard: department?.board[0] ?? '',
    cases: {
      late: late.caseId,
      nomination: first.caseId,
      vetting: vetting.caseId,
      vote: voting.caseId,
      decision: decision.caseId,
      returned: returned.caseId,
      held: held.caseId,
      reported: reported.caseId,
      decided: decided.caseId,
      law,
    },
  };
}
