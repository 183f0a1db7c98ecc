import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { v7 } from 'uuid';
import { inTransaction, type Committed, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';
import { approval, finding, nomination, toDecision, toNomination, toVetting, toVote, vote, type Walk } from '../support/walk';

const pool = 4;
const voters = 60;

describe('many at once, and what an act costs', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let walk: Walk;

  beforeAll(async () => {
    house = await House.own('many', { pool });
  });
  beforeEach(async () => {
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
    walk = { org, division, as: (person) => house.as(org.org, person) };
  });
  afterAll(() => house.stop());

  const act = async (person: string | undefined, caseId: string, body: object): Promise<Answer> =>
    (await house.as(org.org, person as string)).act(caseId, body);

  it(`lets ${voters} vote on one case through ${pool} connections while another case goes on at once`, async () => {
    const committee = [...division.committee, ...(await membersMore(house, org, division, voters - division.committee.length))];
    const ballot = await toVote(walk);
    const second = await house.seed();
    const other: Walk = { org: second, division: second.divisions[0] as SeededDivision, as: (p) => house.as(second.org, p) };
    const elsewhere = await toNomination(other);
    const member = await house.as(second.org, other.division.board[1] as string);
    let answered = 0;
    const votes: Promise<number>[] = [];
    // While somebody holds the first case no vote is answered; the other case waits for none of them.
    await inTransaction(house.source, org.org, async (tx) => {
      await tx.query('select from cases where id = $1 for update', [ballot.caseId]);
      votes.push(
        ...committee.map(async (person) => {
          const { status } = await act(person, ballot.caseId, vote(ballot.step));
          answered += 1;
          return status;
        }),
      );
      expect(await member.act(elsewhere.caseId, nomination(elsewhere.step))).toMatchObject({ status: 201 });
      expect(answered).toBe(0);
    });
    expect(await Promise.all(votes)).toEqual(Array(voters).fill(201));
  });

  it('answers twins of one start with the same receipt', async () => {
    const board = await house.as(org.org, division.board[0] as string);
    const request = { procedure: 'appointment-by-committee', post: division.post, candidates: [division.candidates[0]] };
    const twins = await Promise.all([1, 2, 3].map(() => board.post('/cases', request, 'one-key-for-one-start')));
    expect(twins.map((t) => t.status)).toEqual([201, 201, 201]);
    expect(new Set(twins.map((t) => JSON.stringify(t.body))).size).toBe(1);
  });

  it('keeps an act within twelve statements, within eighteen where it closes one step and opens one', async () => {
    const counted: number[] = [];
    const count = (message: unknown): void => {
      const { org: of, statements } = message as Committed;
      if (of === org.org) counted.push(statements);
    };
    const { caseId, step } = await toVetting(walk); // warm: definitions and calendars are read once per process
    const costs = async (work: () => Promise<Answer>): Promise<number> => {
      counted.length = 0;
      subscribe('mandate.committed', count);
      const answer = await work();
      unsubscribe('mandate.committed', count);
      expect(answer.status).toBe(201);
      return Math.max(...counted);
    };
    const claim = await costs(() => act(division.vetters[0], caseId, { type: 'claim', step, revision: 2 }));
    let next = '';
    const closing = await costs(async () => {
      const answer = await act(division.vetters[0], caseId, finding(step));
      next = answer.body.stands.open[0].id;
      return answer;
    });
    const voting = await costs(() => act(division.committee[0], caseId, vote(next)));
    process.stderr.write(`statements: claim ${claim}, finding that closes and opens ${closing}, vote ${voting}\n`);
    expect(Math.max(claim, voting)).toBeLessThanOrEqual(12);
    expect(closing).toBeLessThanOrEqual(18);
  });

  it('keeps a decision with its effect within eighteen', async () => {
    const counted: number[] = [];
    const { caseId, step } = await toDecision(walk);
    const count = (message: unknown): void => void counted.push((message as Committed).statements);
    subscribe('mandate.committed', count);
    expect(await act(org.authority, caseId, approval(step))).toMatchObject({ status: 201 });
    unsubscribe('mandate.committed', count);
    process.stderr.write(`statements: decision ${Math.max(...counted)}\n`);
    expect(Math.max(...counted)).toBeLessThanOrEqual(18);
  });
});

async function membersMore(house: House, org: SeededOrganisation, division: SeededDivision, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => v7());
  await inTransaction(house.source, org.org, async (tx) => {
    for (const [n, id] of ids.entries()) {
      await tx.query('insert into person (org, id, name, search) values ($1, $2, $3, $3)', [org.org, id, `voter ${n}`]);
      await tx.query(
        `insert into membership (org, id, body, person, role, valid_from) select $1, $2, id, $3, 'member', '2020-01-01' from body where unit = $4 and kind = 'committee'`,
        [org.org, v7(), id, division.unit],
      );
    }
  });
  return ids;
}
