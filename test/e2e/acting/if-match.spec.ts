import type { Definition } from '#domain';
import type { SeededDivision, SeededOrganisation } from '#persistence';
import { definitionIn } from '../../journeys/support/definition';
import type { Answer, Desk } from '../support/desk';
import { House } from '../support/house';
import { publishedActs } from '../support/routes';
import { toVote, vote, type At } from '../support/walk';

const uuid = '0190a000-0000-7000-8000-00000000000b';
const instrument = { number: '1', date: '2026-01-01', issuingBody: 'i', signer: 's', capacity: '', effectiveDate: '2026-01-01' };
/** What an act of that type carries beside its step. */
const filled: Readonly<Record<string, object>> = {
  reassign: { to: uuid, reason: 'r' },
  'approve-summons': { persons: [uuid] },
  excuse: { ground: 'force-majeure', reason: 'r' },
  'approve-excuse': { person: uuid },
  'refuse-excuse': { person: uuid, reason: 'r' },
  'record-presence': { persons: [uuid] },
  'name-tellers': { persons: [uuid, '0190a000-0000-7000-8000-00000000000c'] },
  'issue-ballots': { printed: 7, issued: 7 },
  'enter-count': { figures: { collected: 7, valid: 7, invalid: 0, perOption: { [uuid]: 7 } } },
  'report-surplus': { collected: 8 },
  'choose-at-tie': { option: 'yes', report: 'r' },
  decide: { option: 'approve' },
  return: { reasons: ['r'] },
  'submit-document': {
    ...{ kind: 'cv', number: '1', date: '2026-01-01', issuer: 'i', signer: 's', abstract: 'a', pages: 1, original: 'o' },
    sha256: 'a'.repeat(64),
  },
  extend: { by: { n: 1, unit: 'days' }, reason: 'r' },
  hold: { ground: 'denunciation', reason: 'r' },
  resume: { reason: 'r' },
  withdraw: { reason: 'r' },
  'withdraw-candidate': { candidate: uuid, reason: 'r' },
  'answer-report': { direction: 'end', number: '1', date: '2026-01-01', reason: 'r' },
  waive: { candidate: uuid, rule: 'age', number: '1', date: '2026-01-01', reason: 'r' },
  decline: { reason: 'r' },
  countermand: { instrument, ground: 'g', reason: 'r' },
  'propose-correction': { entry: 1, path: 'number', value: '1', reason: 'r' },
  'confirm-correction': { hash: 'a'.repeat(64) },
  retry: { incident: uuid, reason: 'r' },
  ...Object.fromEntries(['claim', 'release', 'summon', 'close-ballot', 'confirm-tally'].map((type) => [type, {}])),
};

/** Its board is told something before the vote. */
const source = definitionIn('test/definitions/lone-name.yaml');
const told: Definition = {
  ...source,
  key: 'told',
  start: ['nomination'],
  steps: source.steps.map((s) => (s.collect ? { ...s, collect: { ...s.collect, act: 'acknowledge', fields: [] } } : s)),
};

const judgeNothing = ['vote', 'acknowledge'];
const acts = publishedActs();
const judging = acts.filter(({ type }) => !judgeNothing.includes(type)).map(({ type, onStep }) => [type, onStep] as const);

/** Everything that judges says what it was shown, the step or the case; votes and acknowledgements alone judge nothing. */
describe('If-Match', () => {
  let house: House;
  let org: SeededOrganisation;
  let division: SeededDivision;
  let at: At;

  beforeAll(async () => {
    house = await House.open('shown');
    org = await house.seed(true, [told], { divisions: 2 });
    division = org.divisions[0] as SeededDivision;
    at = await toVote({ org, division, as: (person) => house.as(org.org, person) });
  });
  afterAll(() => house.stop());

  const desk = (person: string | undefined): Promise<Desk> => house.as(org.org, person as string);
  const send = async (person: string | undefined, act: object, key?: string): Promise<Answer> =>
    (await desk(person)).post(`/cases/${at.caseId}/acts`, act, key);
  const revision = async (): Promise<number> => (await (await desk(org.headOfPersonnel)).get(`/cases/${at.caseId}`)).body.revision;
  const rows = (): Promise<object[]> =>
    house.query(
      org.org,
      `select c.status, c.seq, c.head, c.revision, (select count(*)::int from vote) as votes, (select count(*)::int from idempotency) as keys from cases c`,
    );
  const written = (type: string, onStep: boolean): object => ({
    type,
    ...(onStep ? { step: at.step } : {}),
    ...(Object.hasOwn(filled, type) ? filled[type] : { fields: {} }),
  });

  it('is asked of acts on a step and of acts on the case', () => {
    expect(judging.filter(([, onStep]) => onStep).length).toBeGreaterThan(20);
    expect(judging.filter(([, onStep]) => !onStep).map(([type]) => type)).toEqual(
      ['waive', 'hold', 'resume', 'withdraw', 'withdraw-candidate', 'answer-report', 'decline', 'countermand'].concat(
        ...['propose-correction', 'confirm-correction', 'retry'],
      ),
    );
  });

  it.each(judging)('%s is refused without it, or with what is no revision, and changes nothing', async (type, onStep) => {
    const before = await rows();
    const chair = await desk(division.committee[0]);
    for (const given of [undefined, '*', '"x"']) {
      expect(await chair.with(given ? { 'if-match': given } : {}).post(`/cases/${at.caseId}/acts`, written(type, onStep))).toMatchObject({
        status: 428,
        body: { code: 'precondition-required', params: { header: 'If-Match' } },
      });
    }
    expect(await rows()).toEqual(before);
  });

  it('a vote goes without, and so does an acknowledgement, which needs no form either', async () => {
    expect(await send(division.committee[0], vote(at.step))).toMatchObject({ status: 201 });
    const other = org.divisions[1] as SeededDivision;
    const board = await desk(other.board[0]);
    const started = await board.post('/cases', { procedure: told.key, post: other.post, candidates: [other.candidates[0]] });
    const step = started.body.stands.open[0].id;
    const acknowledged = await board.post(`/cases/${started.body.caseId}/acts`, { type: 'acknowledge', step });
    expect(acknowledged).toMatchObject({ status: 201, body: { stands: { open: [{ key: 'vote' }] } } });
  });

  it('names the step’s revision for an act on it: a stale one is refused and changes nothing, another’s vote makes it no older', async () => {
    const close = { type: 'close-ballot', step: at.step };
    const before = await rows();
    expect(await send(division.committee[0], { ...close, revision: 1 })).toMatchObject({
      status: 412,
      body: { code: 'stale-revision', params: { seen: 1, now: 2 } },
    });
    expect(await rows()).toEqual(before);
    expect(await send(division.committee[1], vote(at.step))).toMatchObject({ status: 201 });
    expect(await send(division.committee[0], { ...close, revision: 1 })).toMatchObject({ status: 412 });
  });

  it('names the case’s for an act on the whole of it: a stale one is refused and changes nothing, and a vote makes it no older', async () => {
    const hold = { type: 'hold', ground: 'denunciation', reason: 'Đoàn xác minh' };
    const shown = await revision();
    expect(shown).toBeGreaterThan(2);
    const before = await rows();
    for (const seen of [shown - 1, shown + 1]) {
      expect(await send(org.headOfPersonnel, { ...hold, revision: seen })).toMatchObject({
        status: 412,
        body: { code: 'stale-revision', params: { seen, now: shown } },
      });
    }
    expect(await rows()).toEqual(before);
    expect(await send(division.committee[2], vote(at.step))).toMatchObject({ status: 201 });
    const held = await send(org.headOfPersonnel, { ...hold, revision: shown }, 'hold-it-once');
    expect(held).toMatchObject({ status: 201, body: { stands: { status: 'held' } } });
    expect(await revision()).toBe(shown + 1);
    expect(await send(org.headOfPersonnel, { ...hold, revision: shown }, 'hold-it-once')).toEqual(held); // the receipt is kept, whatever came since
    const resume = { type: 'resume', reason: 'Đã có kết luận' };
    expect(await send(org.authority, { ...resume, revision: shown })).toMatchObject({ status: 412 });
    expect(await send(org.authority, { ...resume, revision: shown + 1 })).toMatchObject({
      status: 201,
      body: { stands: { status: 'running' } },
    });
  });

  it('of two who withdraw what they were shown at the same moment, one is told that it has changed', async () => {
    const withdraw = { type: 'withdraw', reason: 'Không còn nhu cầu', revision: await revision() };
    const hold = { type: 'hold', ground: 'denunciation', reason: 'Xác minh', revision: withdraw.revision };
    const answers = await Promise.all([send(division.board[0], withdraw), send(org.authority, hold)]);
    const [done, late] = answers.toSorted((a, b) => a.status - b.status);
    expect(done).toMatchObject({ status: 201 });
    expect([409, 412]).toContain(late?.status);
  });
});
