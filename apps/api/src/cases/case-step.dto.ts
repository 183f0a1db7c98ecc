import { type SpanDto } from '../acts/dto/shared/span.dto';
import { type BasisDto, type BilingualDto, type FormFieldDto, type ObstacleDto, type OptionDto } from '../http/shared.dto';

export class StepOptionDto {
  key!: string;
  title!: BilingualDto;
  grounds!: OptionDto[];
  reasons!: 'required' | 'optional';
  /** The decision must name its instrument. */
  instrument!: boolean;
  /** The steps it leads to, or the end of the case. */
  leadsTo!: string[];
  ends!: string | null;
  basis!: BasisDto;
}

export class BallotRuleDto {
  level!: string;
  question!: 'candidates' | 'yes-no';
  abstain!: boolean;
  change!: boolean;
  denominator!: string;
  quorumCount!: number | null;
  /** On paper: so many names may be ticked on one ballot. */
  maxNames!: number;
  /** "> 1/2" */
  win!: string;
  /** Offices that learn the figures. */
  announce!: string[];
}

/** Acts of the step may be done on paper and entered within this span of the day they were done. */
export class PaperRuleDto {
  recordWithin!: SpanDto;
  basis!: BasisDto;
}

/** What the step's definition lets its holders do: enough to draw its form. */
export class StepRuleDto {
  title!: BilingualDto;
  output!: BilingualDto;
  mechanic!: 'collect' | 'ballot' | 'choose';
  /** The act that fulfils a collecting step. */
  act!: string | null;
  claimable!: boolean;
  fields!: FormFieldDto[];
  ballot!: BallotRuleDto | null;
  options!: StepOptionDto[];
  /** Null where nothing of the step may be done on paper. */
  paper!: PaperRuleDto | null;
  basis!: BasisDto;
  dueBasis!: BasisDto;
}

export class CaseStepDto {
  id!: string;
  key!: string;
  ordinal!: number;
  round!: number;
  state!: 'pending' | 'open' | 'unseated' | 'blocked' | 'closed';
  /** Of an unseated or blocked step: why. Withheld from a person concerned. */
  obstacle!: ObstacleDto | null;
  /** Send it as If-Match with an act on this step. */
  revision!: number;
  accountable!: string | null;
  claimedBy!: string | null;
  openedAt!: string | null;
  closedAt!: string | null;
  closesAt!: string | null;
  dueAt!: string | null;
  /** Withheld (null) from whoever may not read the ballot's result. */
  outcome!: string | null;
  reason!: string | null;
  /** Of a returned step: kinds of the dossier to be made anew; of the round it led to: the only ones that may be entered. Withheld from a person concerned. */
  reopens!: string[] | null;
  rule!: StepRuleDto;
}

/** An edge of the procedure map. */
export class MapRouteDto {
  on!: string;
  to!: string[];
  end!: string | null;
  maxRounds!: number | null;
}

/** A node of the procedure map: every step of the definition, been through or not. */
export class MapStepDto {
  key!: string;
  title!: BilingualDto;
  mechanic!: 'collect' | 'ballot' | 'choose';
  /** done, here, or to come. */
  state!: 'done' | 'here' | 'to-come';
  rounds!: number;
  dueAt!: string | null;
  routes!: MapRouteDto[];
}

/** A deadline of the case as a whole. */
export class CaseDeadlineDto {
  key!: string;
  title!: BilingualDto;
  /** With it end the powers of the post, unless a decision renewed them. */
  endsPowers!: boolean;
  /** Null while nothing has begun it. */
  dueAt!: string | null;
  state!: 'running' | 'paused' | 'stopped' | null;
  basis!: BasisDto;
}
