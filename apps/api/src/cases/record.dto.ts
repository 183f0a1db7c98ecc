export class DocumentDto {
  id!: string;
  step!: string;
  kind!: string;
  candidate!: string | null;
  issuedOn!: string;
  supersedes!: string | null;
  details!: Record<string, unknown>;
}

export class ContributionDto {
  id!: string;
  step!: string;
  person!: string;
  type!: string;
  fields!: Record<string, unknown>;
  at!: string;
  /** Of what was done on paper: when it was entered, and what shows when it was done. */
  recordedAt!: string | null;
  evidence!: string | null;
}

/** A rule set aside for one candidate, by whom and on what paper. */
export class WaiverDto {
  id!: string;
  candidate!: string;
  rule!: string;
  person!: string;
  number!: string;
  date!: string;
  reason!: string;
  at!: string;
}

/** A recorded fact put right by two persons: both values, both names. */
export class CorrectionDto {
  id!: string;
  entry!: number;
  path!: string;
  was!: unknown;
  value!: unknown;
  reason!: string;
  proposedBy!: string;
  proposedAt!: string;
  confirmedBy!: string | null;
  confirmedAt!: string | null;
}
