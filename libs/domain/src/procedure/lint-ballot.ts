import type { Ballot, LegalSource } from './definition';
import { basis, inherited, problem, type Problem } from './problem';

type Path = Problem['path'];

/** Levels the design names and nobody has built: refused by name, never simulated by a weaker one. */
const notBuilt: readonly string[] = ['sealed', 'secret'];

/** The members of a ballot take the ballot's basis unless they have their own. */
export function lintBallot(ballot: Ballot, path: Path): Problem[] {
  const members = (['roll', 'quorum', 'win', 'carry', 'tie', 'tellers'] as const).flatMap((part) => {
    const member = ballot[part];
    return member ? inherited(member, [...path, part], part) : [];
  });
  const found = [...basis(ballot, path, 'the ballot'), ...members, ...lintLevel(ballot, [...path, 'level'])];
  const { quorum } = ballot;
  for (const [asked, at] of [[quorum, ['quorum']] as const, [quorum?.again, ['quorum', 'again']] as const])
    if (asked && asked.count === undefined && !asked.share)
      found.push(problem([...path, ...at], 'ballot-incomplete', 'a quorum is a count, a share or both'));
  if (quorum?.again) found.push(...inherited(quorum.again, [...path, 'quorum', 'again'], 'quorum'));
  return [...found, ...(ballot.level === 'paper' ? lintPaper(ballot, path) : lintOpen(ballot, path))];
}

function lintPaper(ballot: Ballot, path: Path): Problem[] {
  const found: Problem[] = [];
  if (!ballot.tellers) found.push(problem(path, 'ballot-incomplete', 'a paper ballot names how many tellers count it'));
  else if (ballot.tellers.count < 2)
    found.push(problem([...path, 'tellers', 'count'], 'ballot-incomplete', 'two tellers at least count a paper ballot, each for himself'));
  if (ballot.change) found.push(problem([...path, 'change'], 'ballot-incomplete', 'a paper ballot cannot be replaced'));
  return found;
}

function lintOpen(ballot: Ballot, path: Path): Problem[] {
  const found: Problem[] = [];
  if (ballot.secrecy) {
    const message = `${whose(ballot)} demands a secret ballot: level ${ballot.level} would show who chose what`;
    found.push(problem([...path, 'level'], 'ballot-not-secret', message));
  }
  if (ballot.maxNames !== undefined) found.push(problem([...path, 'maxNames'], 'ballot-incomplete', 'an open vote names one'));
  return found;
}

const whose = (ballot: Ballot): string => (ballot.source ? placeOf(ballot.source) : 'the house rule of the ballot');

/** "ND-170-2025 art. 33.2a as amended by ND-300-2026". */
function placeOf({ instrument, article, clause, point, amendedBy }: LegalSource): string {
  const place = article === undefined ? '' : ` art. ${article}${clause === undefined ? '' : `.${clause}`}${point ?? ''}`;
  return `${instrument}${place}${amendedBy ? ` as amended by ${amendedBy}` : ''}`;
}

function lintLevel(ballot: Ballot, path: Path): Problem[] {
  const level: string = ballot.level;
  if (level === 'open' || level === 'paper') return [];
  if (notBuilt.includes(level))
    return [problem(path, 'ballot-level-not-built', `ballot level ${level} is not built; it is not simulated by another`)];
  return [problem(path, 'ballot-level-unknown', `no ballot level is called ${level}`)];
}
