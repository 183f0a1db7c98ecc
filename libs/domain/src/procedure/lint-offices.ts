import type { Definition, Office, Rung, Step } from './definition';
import { problem, type Problem } from './problem';

type Reference = readonly [path: Problem['path'], office: string];

/** Offices are predicates: each says one thing, names only offices that exist, and never itself in a circle. */
export function lintOffices(definition: Definition): Problem[] {
  const known = new Set(Object.keys(definition.offices));
  const dead = references(definition)
    .filter(([, office]) => !known.has(office))
    .map(([path, office]) => problem(path, 'office-unknown', `no office is called ${office}`));
  const wrong = Object.entries(definition.offices).flatMap(([key, office]) => lintOffice(key, office, definition));
  return [...dead, ...wrong, ...readers(definition)];
}

/**
 * Who may know of a case is said by what he holds himself: a list asks it of every case of the house, and nobody learns or
 * forgets a case because another's post is filled or falls vacant.
 */
function readers(definition: Definition): Problem[] {
  return (['personnelBody', 'board', 'authority'] as const)
    .filter((part) => [definition[part], ...reached(definition[part], definition)].some((key) => definition.offices[key]?.firstOf))
    .map((part) =>
      problem(
        [part],
        'reader-hangs-on-others',
        `who may read a case can't hang on who else holds an office: ${definition[part]} rests on a first-of`,
      ),
    );
}

function lintOffice(key: string, office: Office, definition: Definition): Problem[] {
  const found: Problem[] = [];
  const says = [office.post, office.body, office.anyOf, office.firstOf].filter((part) => part !== undefined).length;
  if (says !== 1)
    found.push(problem(['offices', key], 'office-ambiguous', `office ${key} needs exactly one of post, body, any-of and first-of`));
  if (office.roles && office.body === undefined)
    found.push(problem(['offices', key, 'roles'], 'office-ambiguous', 'roles are roles in a body'));
  if (leadsBack(key, definition)) found.push(problem(['offices', key], 'office-circular', `office ${key} is defined by itself`));
  return found;
}

const leadsBack = (key: string, definition: Definition): boolean => reached(key, definition).has(key);

/** Every office by which this one is defined, however far away. */
function reached(key: string, definition: Definition): Set<string> {
  const open = [key];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of named(definition.offices[next])) {
      if (!seen.has(other)) open.push(other);
      seen.add(other);
    }
  }
  return seen;
}

function named(office: Office | undefined): readonly string[] {
  return [...(office?.anyOf ?? []), ...(office?.firstOf ?? []), ...(office?.except ?? [])];
}

function references(definition: Definition): Reference[] {
  const frame = (['personnelBody', 'board', 'authority'] as const).map((part): Reference => [[part], definition[part]]);
  const offices = Object.entries(definition.offices).flatMap(([key, office]) => [
    ...listed(['offices', key, 'anyOf'], office.anyOf),
    ...listed(['offices', key, 'firstOf'], office.firstOf),
    ...listed(['offices', key, 'except'], office.except),
  ]);
  const waivers = definition.eligibility.flatMap((rule, i) => optional(['eligibility', i, 'waivableBy'], rule.waivableBy));
  const deadlines = (definition.deadlines ?? []).flatMap((d, i) => ofLadder(d.ladder, ['deadlines', i, 'ladder']));
  return [...deadlines, ...frame, ...offices, ...waivers, ...definition.steps.flatMap((step, i) => ofStep(step, ['steps', i]))];
}

function ofStep(step: Partial<Step>, path: Problem['path']): Reference[] {
  const { collect, ballot, choose } = step;
  const ladder = ofLadder(step.ladder ?? [], [...path, 'ladder']);
  return [
    ...optional([...path, 'accountable'], step.accountable),
    ...optional([...path, 'collect', 'from'], collect?.from),
    ...optional([...path, 'choose', 'by'], choose?.by),
    ...optional([...path, 'extend', 'by'], step.extend?.by),
    ...(ballot ? ofBallot(ballot, [...path, 'ballot']) : []),
    ...ladder,
  ];
}

function ofLadder(ladder: readonly Rung[], path: Problem['path']): Reference[] {
  return ladder.flatMap((rung, i): Reference[] => (rung.to === 'assignees' ? [] : [[[...path, i, 'to'], rung.to]]));
}

function ofBallot(ballot: NonNullable<Step['ballot']>, path: Problem['path']): Reference[] {
  return [
    ...optional([...path, 'roll', 'office'], ballot.roll.office),
    ...optional([...path, 'roll', 'approvedBy'], ballot.roll.approvedBy),
    ...optional([...path, 'chair'], ballot.chair),
    ...optional([...path, 'tie', 'office'], ballot.tie?.office),
    ...optional([...path, 'tie', 'otherwise'], ballot.tie?.otherwise),
    ...listed([...path, 'announce'], ballot.announce),
    ...optional([...path, 'roll', 'instead', 'office'], ballot.roll.instead?.office),
    ...(ballot.announceLater ?? []).flatMap((later, i) => listed([...path, 'announceLater', i, 'to'], later.to)),
  ];
}

function optional(path: Problem['path'], office: string | undefined): Reference[] {
  return office === undefined ? [] : [[path, office]];
}

function listed(path: Problem['path'], offices: readonly string[] = []): Reference[] {
  return offices.map((office, i): Reference => [[...path, i], office]);
}
