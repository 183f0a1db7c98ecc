import common from './common.json';
import problems from './problems.json';
import signin from './signin.json';
import work from './work.json';
import act from './act.json';
import theCase from './case.json';
import ballots from './ballots.json';
import dossier from './dossier.json';
import timeline from './timeline.json';
import clocks from './clocks.json';
import audit from './audit.json';
import start from './start.json';
import cases from './cases.json';
import history from './history.json';
import person from './person.json';
import procedures from './procedures.json';
import rehearsal from './rehearsal.json';
import profile from './profile.json';
import notices from './notices.json';
import mail from './mail.json';
import moratoria from './moratoria.json';

/** One file per area; the first part of a key is the file's name. */
export const texts = {
  common,
  problems,
  signin,
  work,
  act,
  case: theCase,
  ballots,
  dossier,
  timeline,
  clocks,
  audit,
  start,
  cases,
  history,
  person,
  procedures,
  rehearsal,
  profile,
  notices,
  mail,
  moratoria,
};
