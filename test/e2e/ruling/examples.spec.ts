import { readFileSync } from 'node:fs';
import { compare, loadShipped, parseExample, type Example } from '#definitions';
import type { CaseState, Definition, EntryDraft } from '#domain';
import { inTransaction, readScene, type SeededDivision, type SeededOrganisation } from '#persistence';
import type { Desk } from '../support/desk';
import { House } from '../support/house';

const folder = 'procedures/appointment-by-committee/examples';
const definition = loadShipped('procedures').definitions.find((d) => d.definition.key === 'appointment-by-committee')
  ?.definition as Definition;
const dayMs = 86_400_000;

/** Files beside the definition, one for each mechanic, played by people through HTTP on the real engine; the rules alone play all of them. */
describe('examples on the running system', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open('examples');
  });
  afterAll(() => house.stop());

  it.each([
    ['collect', 'returned.yaml'],
    ['ballot', 'no-quorum.yaml'],
    ['choose', 'appointed.yaml'],
  ])('%s: %s', async (_, file) => {
    const parsed = parseExample(readFileSync(`${folder}/${file}`, 'utf8'), file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { example } = parsed;
    const town = await Town.of(house, example);
    const caseId = await town.start();
    for (const line of example.play) await town.play(caseId, line);
    expect(compare(await town.outcome(caseId), example.expect)).toEqual([]);
  });
});

/** A form is sent even where nothing is filled in. */
const formless = (act: string | undefined): object => (act === 'claim' ? {} : { fields: {} });

/** A rehearsal in which the example's people are people of the seed, and whose clock begins when the example does. */
class Town {
  private constructor(
    private readonly house: House,
    private readonly org: SeededOrganisation,
    private readonly people: ReadonlyMap<string, string>,
    private readonly candidates: readonly string[],
  ) {}

  static async of(house: House, { cast, candidates, start }: Example): Promise<Town> {
    const org = await house.seed(true);
    const [{ board, vetters, committee, candidates: others }] = org.divisions as [SeededDivision];
    const seats: Readonly<Record<string, readonly string[]>> = {
      'organisation-board': board,
      'vetting-group': vetters,
      'committee-chair': committee.slice(0, 1),
      committee: committee.slice(1),
      'competent-authority': [org.authority],
      'head-of-personnel-body': [org.headOfPersonnel],
    };
    const named = Object.entries(cast).flatMap(([office, names]) => names.map((name, n) => [name, seats[office]?.[n] ?? ''] as const));
    const standing = Object.keys(candidates).map((name, n) => [name, others[n] ?? ''] as const);
    await house.query(org.org, 'update organisation set clock_offset_ms = $2 where org = $1', [org.org, Date.parse(start) - Date.now()]);
    return new Town(
      house,
      org,
      new Map([...named, ...standing]),
      standing.map(([, id]) => id),
    );
  }

  async start(): Promise<string> {
    const [{ board, post }] = this.org.divisions as [SeededDivision];
    const desk = await this.house.as(this.org.org, board[0] as string);
    const { status, body } = await desk.post('/cases', { procedure: definition.key, post, candidates: this.candidates });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.caseId;
  }

  async play(caseId: string, line: Example['play'][number]): Promise<void> {
    if (line.after) await this.pass(line.after);
    for (const name of line.by === undefined ? [] : [line.by].flat()) {
      const step = (await this.state(caseId)).steps.filter((s) => (line.step ? s.key === line.step : s.state === 'open')).at(-1);
      const act = {
        type: line.act,
        ...(line.with ?? formless(line.act)),
        step: step?.id,
        ...(line.act === 'vote' ? {} : { revision: step?.revision }),
      };
      const { status, body } = await (await this.desk(name)).act(caseId, act);
      expect({ ...line, refused: status === 201 ? undefined : body.code }).toEqual({ ...line, refused: line.refused });
    }
  }

  /** So many whole days, as the engine lets them pass. */
  private async pass(span: string): Promise<void> {
    const days = Number(/^(\d+) days$/u.exec(span)?.[1]);
    const director = await this.house.as(this.org.org, this.org.administrator);
    const { now } = (await director.get('/rehearsal')).body;
    const to = new Date(Date.parse(now) + days * dayMs).toISOString();
    expect(await director.post('/rehearsal/advance', { to })).toMatchObject({ status: 200, body: { reached: true } });
  }

  private desk(name: string): Promise<Desk> {
    return this.house.as(this.org.org, this.people.get(name) ?? name);
  }

  private async state(caseId: string): Promise<CaseState> {
    const seen = await inTransaction(this.house.source, this.org.org, (tx) =>
      readScene(tx, caseId, this.org.auditor, this.house.work.definitions),
    );
    return seen?.scene.state as CaseState;
  }

  /** Rows, trail and incumbencies, with the names that the file gives its people. */
  async outcome(caseId: string): Promise<Parameters<typeof compare>[0]> {
    const bytes = await this.house.query<{ bytes: Buffer }>(this.org.org, 'select bytes from audit_entry where chain = $1 order by seq', [
      caseId,
    ]);
    const incumbencies = await this.house.query(
      this.org.org,
      `select person, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_until, 'YYYY-MM-DD') as "validUntil" from incumbency where case_id = $1`,
      [caseId],
    );
    const found = {
      state: await this.state(caseId),
      entries: bytes.map((row) => JSON.parse(row.bytes.toString()) as EntryDraft),
      notices: [],
      incumbencies,
    };
    const names = [...this.people].reduce((text, [name, id]) => text.replaceAll(id, name), JSON.stringify(found));
    return { ...(JSON.parse(names) as typeof found), definition } as unknown as Parameters<typeof compare>[0];
  }
}
