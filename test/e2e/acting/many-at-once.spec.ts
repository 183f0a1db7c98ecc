import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { inTransaction, type Committed, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Answer } from '../support/desk';
import { House } from '../support/house';
import { approval, finding, nomination, toDecision, toNomination, toVote, vote, type At, type Walk } from '../support/walk';

const pool = 4;
const voters = 60;
const quietMs = 500;

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

  it('keeps start, act and what time brings within twelve statements each, an act that closes one step and opens one within eighteen', async () => {
    const two = await house.seed(true, [], { divisions: 2 });
    const [first, second] = two.divisions.map((d): Walk => ({ org: two, division: d, as: (person) => house.as(two.org, person) }));
    await toNomination(first as Walk); // warm: definitions and calendars are read once per process
    const counted: number[] = [];
    const count = (message: unknown): void => {
      const { org: of, statements } = message as Committed;
      if (of === two.org) counted.push(statements);
    };
    const costs = async <T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly statements: readonly number[] }> => {
      await pause(quietMs); // the worker has looked
      counted.length = 0;
      subscribe('mandate.committed', count);
      const answer = await work();
      unsubscribe('mandate.committed', count);
      return { answer, statements: [...counted] };
    };
    const by = async (person: string | undefined, at: At, body: (step: string) => object): Promise<At> => {
      const { status, body: receipt } = await (await house.as(two.org, person as string)).act(at.caseId, body(at.step));
      expect(status).toBe(201);
      return { caseId: at.caseId, step: receipt.stands.open[0]?.id };
    };
    const { board, vetters, committee } = (second as Walk).division;
    const start = await costs(() => toNomination(second as Walk));
    const vetting = await by(board[1], start.answer, nomination);
    const claim = await costs(() => by(vetters[0], vetting, (step) => ({ type: 'claim', step, revision: 2 })));
    // As an advance does, but nobody rings: whoever acts next carries the reminder out.
    await house.query(
      two.org,
      `update organisation set clock_offset_ms = ceil(extract(epoch from (select at from rung where org = $1 and step = $2 and key = 'remind-50') - clock_timestamp()) * 1000) + 100
        where org = $1`,
      [two.org, vetting.step],
    );
    const timed = await costs(() => by(vetters[0], vetting, (step) => ({ type: 'release', step, revision: 2 })));
    const closing = await costs(() => by(vetters[0], vetting, finding));
    const voting = await costs(() => by(committee[0], closing.answer, vote));
    const all = { start, claim, timed, closing, voting };
    process.stderr.write(
      `statements: ${Object.entries(all)
        .map(([what, { statements }]) => `${what} ${statements.join('+')}`)
        .join(', ')}\n`,
    );
    expect(timed.statements).toHaveLength(2); // time's own transaction, and the act's
    for (const { statements } of [start, claim, timed, voting]) expect(Math.max(...statements)).toBeLessThanOrEqual(12);
    expect(Math.max(...closing.statements)).toBeLessThanOrEqual(18);
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
