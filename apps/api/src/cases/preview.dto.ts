import { type BasisDto, type BilingualDto } from '../http/shared.dto';

export class EligibilityVerdictDto {
  rule!: string;
  title!: BilingualDto;
  /** `unknown`: the facts on file don't tell. */
  verdict!: 'met' | 'waived' | 'unmet' | 'unknown';
  waivableBy!: string | null;
  basis!: BasisDto;
}

export class CandidatePreviewDto {
  person!: string;
  verdicts!: EligibilityVerdictDto[];
}

export class PreviewStepDto {
  key!: string;
  title!: BilingualDto;
  mechanic!: 'collect' | 'ballot' | 'choose';
  /** Persons who would get a seat or stand on the roll as things are today. */
  holders!: string[];
  accountable!: string | null;
  /** Were each step fulfilled on its last day and the case to go forward. */
  opensAt!: string | null;
  dueAt!: string | null;
  arithmetic!: Record<string, unknown> | null;
  dueBasis!: BasisDto;
}

/** What starting would do; nothing is stored. */
export class PreviewDto {
  procedure!: string;
  version!: number;
  now!: string;
  /** Why a start would be refused now; empty when it would be accepted. */
  refusals!: PreviewRefusalDto[];
  candidates!: CandidatePreviewDto[];
  steps!: PreviewStepDto[];
  people!: Record<string, string>;
}

export class PreviewRefusalDto {
  code!: string;
  params!: Record<string, unknown>;
}
