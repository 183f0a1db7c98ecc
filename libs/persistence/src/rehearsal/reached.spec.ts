import { reachedBy, type Notified, type Told } from './reached';

const at = '2026-12-01T10:00:00.000Z';
const entry = (type: string, step: string | null = null, more: Partial<Told> = {}): Told => ({ caseId: 'c', type, step, at, ...more });
const notice = (kind: string, step: string | null, person = 'p', more: Partial<Notified> = {}): Notified => ({
  caseId: 'c',
  kind,
  step,
  person,
  at,
  ...more,
});

describe('whom an entry reached', () => {
  const vote = entry('act.vote', 'vote');
  const closed = entry('step.closed', 'vote');
  const opened = entry('step.opened', 'decision');
  const remind = entry('ladder.remind', 'decision');

  it.each`
    told                              | by        | why
    ${notice('task', 'decision')}     | ${opened} | ${'a task comes with the opening of its step'}
    ${notice('unseated', 'decision')} | ${opened} | ${'and so does the want of somebody to do it'}
    ${notice('remind', 'decision')}   | ${remind} | ${'a rung tells by its kind'}
    ${notice('due-moved', 'vote')}    | ${closed} | ${'the last about the same step'}
    ${notice('ended', null)}          | ${remind} | ${'the last of the transaction'}
  `('$why', ({ told, by }: { told: Notified; by: Told }) => {
    expect([...reachedBy([vote, closed, opened, remind], [told])]).toEqual([[by, [told]]]);
  });

  it('never reaches over to another case or another transaction', () => {
    const elsewhere = notice('task', 'decision', 'p', { caseId: 'other' });
    const later = notice('task', 'decision', 'p', { at: '2026-12-02T10:00:00.000Z' });
    expect(reachedBy([opened], [elsewhere, later]).size).toBe(0);
  });

  it('keeps everybody who was told at once', () => {
    const both = [notice('task', 'decision', 'p'), notice('task', 'decision', 'q')];
    expect(reachedBy([vote, opened], both).get(opened)).toEqual(both);
  });
});
