export {
  caseMovedSignal,
  namedKinds,
  workflowIdOf,
  type CaseActivities,
  type CaseMoved,
  type CaseRef,
  type ProceedAnswer,
} from './workflow/messages';
export { edgeProblems, type EdgeProblem } from './problem-codes';
