import { randomUUID } from 'node:crypto';
import type { SeededDepartment, SeededOrganisation } from '#persistence';
import type { Stage } from '../journeys/support/stage';

/** An appointment of the law with several names, nothing bound yet; one document is on record and one is too old. */
export async function playLaw(stage: Stage, org: SeededOrganisation, department: SeededDepartment): Promise<string> {
  const board = await stage.house.as(org.org, department.board[0] as string);
  const started = await board.post('/cases', {
    procedure: 'nd300-appointment',
    post: department.vacancy,
    candidates: department.candidates.slice(0, 3),
    facts: { 'small-unit': false },
  });
  if (started.status !== 201) throw new Error(JSON.stringify(started.body));
  const { caseId } = started.body;
  const file = async (kind: string, date: string, number: string): Promise<void> => {
    const { body: view } = await board.get(`/cases/${caseId}`);
    const [step] = view.steps;
    const answer = await board.act(caseId, {
      type: 'submit-document',
      step: step.id,
      revision: step.revision,
      kind,
      date,
      number,
      issuer: 'Sở Nội vụ',
      signer: 'Giám đốc',
      abstract: 'Xác nhận của cơ quan',
      pages: 2,
      sha256: '4f'.repeat(32),
      original: 'Tủ hồ sơ 4',
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  };
  await file('cv', '2026-11-02', '01/SYLL');
  await file('residence-remark', '2026-01-15', '12-NX/ĐU');
  return caseId;
}

/** A start that was prepared and not yet made, for two people of whom one lacks a good rating. */
export async function draftStart(stage: Stage, org: SeededOrganisation, department: SeededDepartment): Promise<void> {
  const [, , fit, unfit] = department.candidates as [string, string, string, string];
  const [, division] = department.divisions;
  await stage.house.query(org.org, `update person set facts = facts || '{"ratingsGood": 2}' where org = $1 and id = $2`, [org.org, unfit]);
  const board = await stage.house.as(org.org, department.board[0] as string);
  const { body: posts } = await board.get(`/posts?unit=${division?.unit}&limit=100`);
  const post = posts.items.find((p: { id: string }) => p.id === division?.headPost);
  const candidates = await Promise.all([fit, unfit].map(async (id) => ({ id, name: await stage.nameOf(org, id) })));
  const content = {
    procedure: 'nd300-appointment',
    post: { id: post.id, name: post.title.vi },
    candidates,
    facts: { 'small-unit': false },
  };
  const title = `Bổ nhiệm · ${post.title.vi}`;
  const saved = await board.send('PUT', `/drafts/${randomUUID()}`, { what: 'start', title, content });
  if (saved.status >= 300) throw new Error(JSON.stringify(saved.body));
}
