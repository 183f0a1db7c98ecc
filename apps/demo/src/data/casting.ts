import { dueAt, dueBefore, endOfDay, type BusinessCalendar, type LocalDate } from '#domain';
import { first, type Stage } from '../stage';
import type { Casting } from '../story';
import type { Paper, Scenario } from './scenario';

type Post = Stage['cast']['posts'][number];
type Person = Stage['cast']['people'][number];

/** Counts working days from a day, back where `n` is negative. */
export function workingDay(from: LocalDate, n: number, calendar: BusinessCalendar): LocalDate {
  if (n === 0) return from;
  const span = { n: Math.abs(n), unit: 'working-days' } as const;
  const found = n < 0 ? dueBefore(from, span, calendar) : dueAt(endOfDay(from, '12:00', calendar.zone), span, calendar);
  return found.arithmetic.lastDay;
}

/** Whom a case is about, chosen by office. `n` makes neighbours of one procedure take different people. */
export function castFor(stage: Stage, procedure: string, scenario: Scenario, n: number, termEnd: LocalDate): Casting {
  const post = postOf(stage, scenario);
  const board = (unit: string): Person => first(stage.members(unit, 'organisation-board'));
  const some = (people: readonly Person[]): Person[] => rotated(people, n).slice(0, scenario.candidates ?? 1);
  switch (procedure) {
    case 'nd300-appointment': {
      const kind = post.kind === 'head' ? 'deputy-head' : 'head';
      return {
        post,
        starter: board(post.agency),
        candidates: some(stage.holders(kind, divisions(stage, post.agency))),
        facts: { 'small-unit': false },
      };
    }
    case 'nd300-reappointment':
      return {
        post,
        starter: board(post.agency),
        candidates: stage.holders('head', [post.unit]),
        facts: { 'term-end': termEnd, retirement: `${Number(termEnd.slice(0, 4)) + 12}-01-01`, 'small-unit': false },
      };
    case 'nd170-rotation':
      return { post, starter: board(post.authority), candidates: some(stage.holders('deputy-head', departments(stage))) };
    default:
      return { post, starter: board(post.unit), candidates: some(stage.others()) };
  }
}

/** The office that decides on the case, as its papers name it. */
export function officeOf(stage: Stage, post: Post): Paper['office'] {
  const authority = stage.cast.posts.find((p) => p.unit === post.authority && (p.kind === 'head' || p.kind === 'chair'));
  const name = authority?.of.vi ?? '';
  if (authority?.kind === 'chair') return { name, symbol: 'UBND', signer: 'Chủ tịch' };
  const initials = name
    .replace(/\p{P}/gu, '')
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase());
  return { name, symbol: initials.join(''), signer: 'Giám đốc' };
}

function postOf(stage: Stage, { post: title, at }: Scenario): Post {
  const { posts } = stage.cast;
  const unit = at === undefined ? undefined : posts.find((p) => p.unit === p.agency && p.of.vi === at)?.unit;
  const found = posts.filter((p) => p.title.vi === title && (unit === undefined || p.agency === unit));
  return first([...found.filter((p) => p.vacant), ...found]);
}

const divisions = (stage: Stage, agency: string): string[] => [
  ...new Set(stage.cast.posts.filter((p) => p.agency === agency && p.unit !== agency).map((p) => p.unit)),
];

/** Units with a leadership, whose deputies may rotate. */
const departments = (stage: Stage): string[] => [
  ...new Set(stage.cast.posts.filter((p) => p.unit === p.agency && p.kind === 'deputy-head').map((p) => p.unit)),
];

const rotated = <T>(list: readonly T[], by: number): T[] => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
