import { atBallot, openBallot, paperBallot, voters } from './ballots/ballot-fixtures';
import type { Played } from './fixtures';
import { reseat } from './moves/reseat';

const open = (p: Played, duty: string): string[] => p.state.seats.filter((s) => s.duty === duty && s.state === 'open').map((s) => s.person);
const told = (p: Played, person: string): string[] => p.notices.filter((n) => n.person === person).map((n) => n.kind);
const replaced = (p: Played, left: string, came: string): void => {
  p.holders = [...p.holders.filter((person) => person !== left), came];
  const change = reseat(p.scene(''), p.now);
  if (change) p.take(change);
};

it.each`
  approvedBy    | level
  ${'approver'} | ${'paper'}
  ${undefined}  | ${'paper'}
  ${undefined}  | ${'open'}
`('an excuse ($level, $approvedBy) is answered by whoever is in the office, as long as one waits', ({ approvedBy, level }) => {
  const office = approvedBy ?? 'authority';
  const roll = { office: 'voter', ...(level === 'paper' ? { summons: 'by-act' as const } : { summons: 'at-opening' as const }) };
  const p = atBallot((level === 'paper' ? paperBallot : openBallot)({ roll: approvedBy ? { ...roll, approvedBy } : roll }));
  if (approvedBy) expect(p.act(office, { type: 'approve-summons', persons: voters, ...p.on('vote') })).toBeUndefined();
  if (level === 'paper') expect(p.act('chair', { type: 'summon', ...p.on('vote') })).toBeUndefined();
  const ask = { type: 'excuse' as const, ground: 'force-majeure' as const, reason: 'r' };
  expect(p.act('voter1', { ...ask, ...p.on('vote') })).toBeUndefined();
  expect(open(p, 'approve')).toEqual([office]);
  replaced(p, office, `${office}2`);
  expect([open(p, 'approve'), told(p, `${office}2`)]).toEqual([[`${office}2`], ['task']]);
  replaced(p, `${office}2`, office);
  expect(open(p, 'approve')).toEqual([office]);
  expect(p.act(office, { type: 'approve-excuse', person: 'voter1', ...p.on('vote') })).toBeUndefined();
  replaced(p, office, `${office}3`);
  expect(open(p, 'approve')).toEqual([]);
});

it('an excuse asks him too who had approved the list and is in the office again', () => {
  const p = atBallot(paperBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } }));
  expect(p.act('approver', { type: 'approve-summons', persons: voters, ...p.on('vote') })).toBeUndefined();
  expect(p.act('chair', { type: 'summon', ...p.on('vote') })).toBeUndefined();
  replaced(p, 'approver', 'approver2');
  expect(p.act('voter1', { type: 'excuse', ground: 'force-majeure', reason: 'r', ...p.on('vote') })).toBeUndefined();
  expect(open(p, 'approve')).toEqual(['approver2']);
  replaced(p, 'approver2', 'approver');
  expect(open(p, 'approve')).toEqual(['approver']);
});

it('a ballot before its summons has its list approved again when who is entitled has changed since, and not when all is as it was', () => {
  const p = atBallot(paperBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } }));
  expect(p.act('approver', { type: 'approve-summons', persons: voters, ...p.on('vote') })).toBeUndefined();
  expect(open(p, 'approve')).toEqual([]);
  replaced(p, 'voter7', 'voter8');
  expect([open(p, 'approve'), told(p, 'approver')]).toEqual([['approver'], ['task', 'task']]);
  expect(p.act('chair', { type: 'summon', ...p.on('vote') })).toMatchObject({
    code: 'summons-not-approved',
    params: { missing: ['voter8'], notEntitled: ['voter7'] },
  });
  replaced(p, 'voter8', 'voter7');
  expect(open(p, 'approve')).toEqual([]);
  replaced(p, 'voter7', 'voter8');
  const persons = [...voters.slice(0, 6), 'voter8'];
  expect(p.act('approver', { type: 'approve-summons', persons, ...p.on('vote') })).toBeUndefined();
  expect(open(p, 'approve')).toEqual([]);
  expect(p.act('chair', { type: 'summon', ...p.on('vote') })).toBeUndefined();
  expect(p.state.roll.map((r) => r.person)).toEqual(persons);
});
