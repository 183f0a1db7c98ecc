import type { SeededDivision, SeededOrganisation } from '#persistence';
import { House, settled } from '../support/house';
import { recordHistory } from '../support/record-history';
import { replay } from '../support/replay';
import { approval, toDecision, toVetting, toVote, vote, type Walk } from '../support/walk';

describe('the run of a case, by the way it ends', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.open('endings');
  });
  beforeEach(async () => {
    org = await house.seed(true);
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const act = async (person: string | undefined, caseId: string, body: object): Promise<void> => {
    const answer = await (await house.as(org.org, person as string)).act(caseId, body);
    expect(answer).toMatchObject({ status: 201 });
  };

  const endings: Record<string, () => Promise<string>> = {
    decided: async () => {
      const { caseId, step } = await toDecision(walk);
      await act(org.authority, caseId, approval(step));
      return caseId;
    },
    refused: async () => {
      const { caseId, step } = await toDecision(walk);
      const refuse = { type: 'decide', step, revision: 2, option: 'refuse', grounds: ['post-not-needed'], reason: 'Không còn nhu cầu' };
      await act(org.authority, caseId, refuse);
      return caseId;
    },
    withdrawn: async () => {
      const { caseId } = await toVetting(walk);
      await settled(house.source, org.org, caseId);
      await act(org.authority, caseId, { type: 'hold', ground: 'denunciation', reason: 'Xác minh' });
      await settled(house.source, org.org, caseId);
      await act(org.authority, caseId, { type: 'resume', reason: 'Đã có kết luận' });
      await settled(house.source, org.org, caseId);
      await act(division.board[0], caseId, { type: 'withdraw', reason: 'Thay đổi nhu cầu' });
      return caseId;
    },
    'stopped-reported': async () => {
      const { caseId, step } = await toVote(walk);
      for (const person of division.committee) await act(person, caseId, vote(step, 'no'));
      await settled(house.source, org.org, caseId);
      await act(org.authority, caseId, {
        type: 'answer-report',
        direction: 'end',
        number: '45-CV/SNV',
        date: '2026-11-24',
        reason: 'Dừng',
      });
      return caseId;
    },
  };

  it.each(Object.keys(endings))('%s: the history replays', async (ending) => {
    const caseId = await (endings[ending] as () => Promise<string>)();
    const handle = house.client.workflow.getHandle(`case/${caseId}`);
    expect(await handle.result()).toBe(ending);
    const history = await handle.fetchHistory();
    recordHistory(ending, history);
    await replay(history);
  });
});
