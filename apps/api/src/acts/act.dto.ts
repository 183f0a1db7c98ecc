import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { ActType } from '#domain';
import { AcknowledgeDto } from './dto/acknowledge.dto';
import { AnswerReportDto } from './dto/answer-report.dto';
import { ApproveExcuseDto } from './dto/approve-excuse.dto';
import { ApproveSummonsDto } from './dto/approve-summons.dto';
import { ChooseAtTieDto } from './dto/choose-at-tie.dto';
import { ClaimDto } from './dto/claim.dto';
import { CloseBallotDto } from './dto/close-ballot.dto';
import { ConfirmCorrectionDto } from './dto/confirm-correction.dto';
import { ConfirmTallyDto } from './dto/confirm-tally.dto';
import { CountermandDto } from './dto/countermand.dto';
import { DecideDto } from './dto/decide.dto';
import { DeclineDto } from './dto/decline.dto';
import { EnterCountDto } from './dto/enter-count.dto';
import { EvaluateDto } from './dto/evaluate.dto';
import { ExcuseDto } from './dto/excuse.dto';
import { ExplainDto } from './dto/explain.dto';
import { ExtendDto } from './dto/extend.dto';
import { GiveNoticeDto } from './dto/give-notice.dto';
import { GiveOpinionDto } from './dto/give-opinion.dto';
import { HoldDto } from './dto/hold.dto';
import { IssueBallotsDto } from './dto/issue-ballots.dto';
import { NameTellersDto } from './dto/name-tellers.dto';
import { NominateDto } from './dto/nominate.dto';
import { ProposeCorrectionDto } from './dto/propose-correction.dto';
import { ReassignDto } from './dto/reassign.dto';
import { RecordFindingDto } from './dto/record-finding.dto';
import { RecordPresenceDto } from './dto/record-presence.dto';
import { RefuseExcuseDto } from './dto/refuse-excuse.dto';
import { ReleaseDto } from './dto/release.dto';
import { ReportSurplusDto } from './dto/report-surplus.dto';
import { ResumeDto } from './dto/resume.dto';
import { RetryDto } from './dto/retry.dto';
import { ReturnDto } from './dto/return.dto';
import { SelfReportDto } from './dto/self-report.dto';
import { SubmitDto } from './dto/submit.dto';
import { SubmitDocumentDto } from './dto/submit-document.dto';
import { SummonDto } from './dto/summon.dto';
import { VoteDto } from './dto/vote.dto';
import { WaiveDto } from './dto/waive.dto';
import { WithdrawDto } from './dto/withdraw.dto';
import { WithdrawCandidateDto } from './dto/withdraw-candidate.dto';

type ActDto = new () => object;

/** The discriminated union of the acts route: type → its DTO, one each. The one list. */
export const actDtos: Readonly<Record<ActType, ActDto>> = {
  nominate: NominateDto,
  'record-finding': RecordFindingDto,
  'give-opinion': GiveOpinionDto,
  'self-report': SelfReportDto,
  evaluate: EvaluateDto,
  acknowledge: AcknowledgeDto,
  'give-notice': GiveNoticeDto,
  submit: SubmitDto,
  explain: ExplainDto,
  claim: ClaimDto,
  release: ReleaseDto,
  reassign: ReassignDto,
  vote: VoteDto,
  'close-ballot': CloseBallotDto,
  'approve-summons': ApproveSummonsDto,
  summon: SummonDto,
  excuse: ExcuseDto,
  'approve-excuse': ApproveExcuseDto,
  'refuse-excuse': RefuseExcuseDto,
  'record-presence': RecordPresenceDto,
  'name-tellers': NameTellersDto,
  'issue-ballots': IssueBallotsDto,
  'enter-count': EnterCountDto,
  'report-surplus': ReportSurplusDto,
  'confirm-tally': ConfirmTallyDto,
  'choose-at-tie': ChooseAtTieDto,
  decide: DecideDto,
  return: ReturnDto,
  'submit-document': SubmitDocumentDto,
  extend: ExtendDto,
  waive: WaiveDto,
  hold: HoldDto,
  resume: ResumeDto,
  withdraw: WithdrawDto,
  'withdraw-candidate': WithdrawCandidateDto,
  'answer-report': AnswerReportDto,
  decline: DeclineDto,
  countermand: CountermandDto,
  'propose-correction': ProposeCorrectionDto,
  'confirm-correction': ConfirmCorrectionDto,
  retry: RetryDto,
};

/** The same list as the OpenAPI writes it: one of the acts, told apart by `type`. */
export function ApiActBody(): MethodDecorator {
  const dtos = Object.values(actDtos);
  const mapping = Object.fromEntries(Object.entries(actDtos).map(([type, dto]) => [type, getSchemaPath(dto)]));
  return applyDecorators(
    ApiExtraModels(...dtos),
    ApiBody({ schema: { oneOf: dtos.map((dto) => ({ $ref: getSchemaPath(dto) })), discriminator: { propertyName: 'type', mapping } } }),
  );
}
