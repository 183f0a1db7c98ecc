import type { SeededDivision, SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House, settled } from '../support/house';
import { code } from '../support/code';

describe('appointment by committee, through HTTP on the real engine', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;

  beforeAll(async () => {
    house = await House.open('committee');
  });
  beforeEach(async () => {
    org = await house.seed();
    division = org.divisions[0] as SeededDivision;
  });
  afterAll(() => house.stop());

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);
  const start = async (): Promise<{ caseId: string; step: string }> => {
    const answer = await (
      await desk(division.board[0])
    ).post('/cases', {
      procedure: 'appointment-by-committee',
      post: division.post,
      candidates: [division.candidates[0]],
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { code: code(1), stands: { status: 'running', open: [{ key: 'nomination', state: 'open' }] } },
    });
    return { caseId: answer.body.caseId, step: answer.body.stands.open[0].id };
  };
  const toVote = async (): Promise<{ caseId: string; step: string }> => {
    const { caseId, step } = await start();
    const nominated = await (await desk(division.board[1])).act(caseId, { type: 'nominate', step, revision: 2, fields: {} });
    expect(nominated).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vetting' }] } } });
    const found = await (
      await desk(division.vetters[4])
    ).act(caseId, {
      type: 'record-finding',
      step: nominated.body.stands.open[0].id,
      revision: 2,
      fields: { finding: 'Đủ tiêu chuẩn', verdict: 'clear' },
    });
    expect(found).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'committee-vote' }] } } });
    return { caseId, step: found.body.stands.open[0].id };
  };

  it('moves from nomination to a decision that puts somebody into office, and the trail verifies', async () => {
    const { caseId, step } = await toVote();
    const votes = await Promise.all(
      division.committee.map(async (p, n) => (await desk(p)).act(caseId, { type: 'vote', step, choice: n < 5 ? 'yes' : 'no' })),
    );
    expect(votes.map((v) => v.status)).toEqual(Array(7).fill(201));
    const tasks = await (await desk(org.authority)).get('/tasks');
    expect(tasks.body).toMatchObject({ total: 1, items: [{ stepKey: 'decision', caseId }] });
    const decided = await (
      await desk(org.authority)
    ).act(caseId, {
      type: 'decide',
      step: tasks.body.items[0].step,
      revision: tasks.body.items[0].revision,
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
    expect(decided).toMatchObject({ status: 201, body: { stands: { status: 'ended', outcome: 'decided', open: [] } } });
    const trail = await (await desk(org.auditor)).get(`/cases/${caseId}/audit`);
    expect(trail.body.verdict).toMatchObject({ ok: true });
    expect(trail.body.entries.map((e: { entry: { type: string } }) => e.entry.type)).toEqual([
      'case.started',
      'step.opened',
      'act.nominate',
      'step.closed',
      'step.routed',
      'step.opened',
      'act.record-finding',
      'step.closed',
      'step.routed',
      'step.opened',
      ...Array(7).fill('act.vote'),
      'step.closed',
      'step.routed',
      'step.opened',
      'act.decide',
      'step.closed',
      'case.ended',
      'incumbency.begun',
    ]);
    await settled(house.source, org.org, caseId);
    const handle = house.client.workflow.getHandle(`case/${caseId}`);
    expect(await handle.result()).toBe('decided');
    const description = await handle.describe();
    expect(description.type).toBe('appointment');
    expect(description.historyLength).toBeLessThanOrEqual(45);
  });

  it('refuses whoever is not entitled, not on the roll, twice or too late in the order, and changes nothing', async () => {
    const { caseId, step } = await toVote();
    const stranger = await desk(division.candidates[1]);
    expect(await stranger.get(`/cases/${caseId}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await stranger.act(caseId, { type: 'vote', step, choice: 'yes' })).toMatchObject({ status: 404 });
    expect(await (await desk(division.board[0])).act(caseId, { type: 'vote', step, choice: 'yes' })).toMatchObject({
      status: 403,
      body: { code: 'not-on-roll' },
    });
    const voter = await desk(division.committee[1]);
    expect(await voter.act(caseId, { type: 'vote', step, choice: 'perhaps' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-option' },
    });
    expect(await voter.act(caseId, { type: 'vote', step, choice: 'yes', weight: 3 })).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    });
    expect(await voter.act(caseId, { type: 'vote', step, choice: 'yes' })).toMatchObject({ status: 201 });
    expect(await voter.act(caseId, { type: 'vote', step, choice: 'no' })).toMatchObject({ status: 409, body: { code: 'vote-final' } });
    expect(await voter.act(caseId, { type: 'decide', step, option: 'approve' })).toMatchObject({ status: 428 });
    expect(await voter.act(caseId, { type: 'sing', step })).toMatchObject({ status: 400 });
    const seen = await voter.get(`/cases/${caseId}`);
    expect(seen.body.votes).toEqual([]);
    expect(seen.body.voted).toHaveLength(1);
  });

  it('answers a repeated key with the same receipt and refuses it with another body', async () => {
    const { caseId, step } = await toVote();
    const voter = await desk(division.committee[2]);
    const twins = await Promise.all([1, 2, 3].map(() => voter.act(caseId, { type: 'vote', step, choice: 'yes' }, 'the-same-key')));
    expect(new Set(twins.map((t) => JSON.stringify(t.body))).size).toBe(1);
    expect(await voter.act(caseId, { type: 'vote', step, choice: 'no' }, 'the-same-key')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('returns a case to vetting with reasons, in a round of its own', async () => {
    const { caseId, step } = await toVote();
    for (const p of division.committee) await (await desk(p)).act(caseId, { type: 'vote', step, choice: 'yes' });
    const authority = await desk(org.authority);
    const { items } = (await authority.get('/tasks')).body;
    const option = { type: 'decide', step: items[0].step, revision: items[0].revision, option: 'return-to-vetting' };
    expect(await authority.act(caseId, option)).toMatchObject({ status: 422 });
    const back = await authority.act(caseId, { ...option, reason: 'Thiếu nhận xét nơi cư trú' });
    expect(back).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vetting', round: 2 }] } } });
  });

  it('stops and reports when nobody is elected; only the written direction of the authority goes on', async () => {
    const { caseId, step } = await toVote();
    for (const p of division.committee) await (await desk(p)).act(caseId, { type: 'vote', step, choice: 'no' });
    const direction = { type: 'answer-report', direction: 'new-round', number: '45-CV/SNV', date: '2026-11-24', reason: 'Bỏ phiếu lại' };
    expect(await (await desk(division.board[0])).act(caseId, direction)).toMatchObject({ status: 403 });
    expect(await (await desk(division.board[0])).act(caseId, { type: 'withdraw', reason: 'Thôi' })).toMatchObject({
      status: 409,
      body: { code: 'reported' },
    });
    const authority = await desk(org.authority);
    const [task] = (await authority.get('/tasks')).body.items; // it asks for an act on the case, and tells the case's revision
    expect(task).toMatchObject({ duty: 'direct', revision: (await authority.get(`/cases/${caseId}`)).body.revision });
    const again = await authority.act(caseId, { ...direction, revision: task.revision });
    expect(again).toMatchObject({ status: 201, body: { stands: { status: 'running', open: [{ key: 'committee-vote', round: 2 }] } } });
  });

  it('lets a task of a group be taken, given back and handed on, each by whom it is for', async () => {
    const { caseId, step: first } = await start();
    const nominated = await (await desk(division.board[1])).act(caseId, { type: 'nominate', step: first, revision: 2, fields: {} });
    const step = nominated.body.stands.open[0].id;
    const [one, other] = [await desk(division.vetters[0]), await desk(division.vetters[1])];
    const on = { step, revision: 2 };
    const find = { type: 'record-finding', ...on, fields: { finding: 'Đủ tiêu chuẩn', verdict: 'clear' } };
    const claimedBy = async (): Promise<string | null> =>
      (await one.get(`/cases/${caseId}`)).body.steps.find((s: { id: string }) => s.id === step).claimedBy;
    expect(await one.act(caseId, { type: 'release', ...on })).toMatchObject({ status: 409, body: { code: 'not-claimed' } });
    expect(await one.act(caseId, { type: 'claim', ...on })).toMatchObject({ status: 201 });
    expect(await other.act(caseId, { type: 'release', ...on })).toMatchObject({ status: 409, body: { code: 'claimed-by-another' } });
    expect(await one.act(caseId, { type: 'release', ...on })).toMatchObject({ status: 201 });
    expect(await claimedBy()).toBeNull();
    const hand = { type: 'reassign', ...on, to: division.vetters[1], reason: 'Người nhận việc đi công tác' };
    expect(await one.act(caseId, hand)).toMatchObject({ status: 403, body: { code: 'not-your-turn', params: { needs: ['accountable'] } } });
    const accountable = await desk(org.headOfPersonnel);
    expect(await accountable.act(caseId, { ...hand, to: division.committee[0] })).toMatchObject({
      status: 403,
      body: { code: 'not-on-roll' },
    });
    expect(await accountable.act(caseId, { ...hand, reason: ' ' })).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect(await accountable.act(caseId, hand)).toMatchObject({ status: 201 });
    expect(await claimedBy()).toBe(division.vetters[1]);
    expect(await one.act(caseId, find)).toMatchObject({ status: 409, body: { code: 'claimed-by-another' } });
    expect(await other.act(caseId, find)).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'committee-vote' }] } } });
  });

  it('keeps whoever the case is about from acting in it by his office', async () => {
    const head = await desk(division.board[0]);
    const start = { procedure: 'appointment-by-committee', post: division.post };
    const refused = await head.post('/cases', { ...start, candidates: [division.board[0]] });
    expect(refused).toMatchObject({ status: 403, body: { code: 'own-case' } });
    const candidates = [org.headOfPersonnel];
    const started = await head.post('/cases', { ...start, candidates });
    expect(started).toMatchObject({ status: 201 });
    const { caseId } = started.body;
    const own = await desk(org.headOfPersonnel);
    const hold = { type: 'hold', ground: 'denunciation', reason: 'Xác minh' };
    expect(await own.act(caseId, hold)).toMatchObject({ status: 403, body: { code: 'own-case' } });
    const { acts } = (await own.get(`/cases/${caseId}/waiting`)).body;
    const allowed = acts.filter((a: { allowed: boolean }) => a.allowed).map((a: { type: string }) => a.type);
    expect(allowed).toEqual(['withdraw-candidate']);
    expect(await (await desk(org.authority)).act(caseId, hold)).toMatchObject({ status: 201 });
  });

  it('stops clocks on hold and runs on with what was left', async () => {
    const { caseId, step } = await toVote();
    const authority = await desk(org.authority);
    expect(await authority.act(caseId, { type: 'hold', ground: 'denunciation', reason: 'Đoàn xác minh' })).toMatchObject({
      status: 201,
      body: { stands: { status: 'held' } },
    });
    expect(await (await desk(division.committee[0])).act(caseId, { type: 'vote', step, choice: 'yes' })).toMatchObject({
      status: 409,
      body: { code: 'held' },
    });
    expect(await authority.act(caseId, { type: 'resume', reason: 'Đã có kết luận' })).toMatchObject({
      status: 201,
      body: { stands: { status: 'running' } },
    });
  });
});
