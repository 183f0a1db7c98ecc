import type { CaseView } from '../../api/case';
import type { Definition } from '../../api/definition';
import { dossierLines, goodUntil } from './dossier-state';

const title = { vi: 'Giấy', en: 'Paper' };
const definition = {
  steps: [
    {
      dossier: [
        { kind: 'cv', title, required: true, maxAge: { n: 6, unit: 'months' } },
        { kind: 'remark', title, required: true, perCandidate: true },
      ],
    },
  ],
} as unknown as Definition;

const paper = (id: string, kind: string, candidate: string | null, issuedOn: string, supersedes: string | null = null) => ({
  id,
  kind,
  candidate,
  issuedOn,
  supersedes,
  step: 's',
  details: {},
});

const view = {
  candidates: [
    { id: 'a', person: 'p1', state: 'standing' },
    { id: 'b', person: 'p2', state: 'standing' },
    { id: 'c', person: 'p3', state: 'withdrawn' },
  ],
  documents: [paper('1', 'cv', null, '2026-01-31'), paper('2', 'cv', null, '2026-05-01', '1'), paper('3', 'remark', 'a', '2020-01-01')],
} as unknown as CaseView;

describe('the dossier as a screen shows it', () => {
  it('has a line for each item and each candidate who stands, with the latest document', () => {
    const lines = dossierLines(definition, view, '2026-08-01');
    expect(lines.map((l) => [l.item.kind, l.candidate, l.document?.id, l.earlier, l.state])).toEqual([
      ['cv', null, '2', 1, 'there'],
      ['remark', 'a', '3', 0, 'there'],
      ['remark', 'b', undefined, 0, 'missing'],
    ]);
  });

  it('calls a document too old from the day after its last', () => {
    const at = (today: string): unknown => dossierLines(definition, view, today)[0]?.state;
    expect([at('2026-11-01'), at('2026-11-02')]).toEqual(['there', 'too-old']);
  });

  it('counts months to the end of a short one, and leaves working days to the server', () => {
    expect(goodUntil('2026-08-31', { n: 6, unit: 'months' })).toBe('2027-02-28');
    expect(goodUntil('2026-12-30', { n: 10, unit: 'days' })).toBe('2027-01-09');
    expect(goodUntil('2026-12-30', { n: 10, unit: 'working-days' })).toBeUndefined();
  });
});
