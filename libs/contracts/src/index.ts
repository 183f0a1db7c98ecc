export {
  batchMovedSignal,
  batchWorkflowIdOf,
  caseMovedSignal,
  namedKinds,
  usualPatienceMs,
  workflowIdOf,
  type BatchActivities,
  type BatchAnswer,
  type BatchMoved,
  type BatchRef,
  type CaseActivities,
  type CaseMoved,
  type CaseRef,
  type ProceedAnswer,
} from './workflow/messages';
export {
  courierWorkflowIdOf,
  mailWrittenSignal,
  type CourierActivities,
  type CourierRef,
  type DeliveryRef,
  type MailAnswer,
} from './workflow/mail';
export { termsWorkflowIdOf, type TermsActivities, type TermsAnswer, type TermsRef } from './workflow/terms';
export { edgeProblems, type EdgeProblem } from './problem-codes';
