import { type BilingualDto } from '../http/shared.dto';

/** Settled: the engine has seen the case's last turn and nothing in it is due. */
export class RehearsedCaseDto {
  id!: string;
  code!: string;
  kind!: string;
  status!: string;
  seq!: number;
  due!: string | null;
  settled!: boolean;
}

export class RehearsalDto {
  org!: string;
  now!: string;
  /** How far its clock is from the real one. */
  offsetMs!: number;
  /** When time next makes something due; null when nothing is waited for. */
  next!: string | null;
  cases!: RehearsedCaseDto[];
}

export class HeldPostDto {
  kind!: string;
  unit!: string;
  title!: BilingualDto;
  of!: BilingualDto;
}

export class HeldSeatDto {
  kind!: string;
  role!: string;
  /** Counts the members who do not chair, from 1. */
  n!: number;
  unit!: string;
  title!: BilingualDto;
  of!: BilingualDto;
}

/** A dummy, by the offices he has today. */
export class DummyDto {
  id!: string;
  name!: BilingualDto;
  duties!: string[];
  posts!: HeldPostDto[];
  bodies!: HeldSeatDto[];
}

export class CastPostDto {
  id!: string;
  kind!: string;
  unit!: string;
  title!: BilingualDto;
  of!: BilingualDto;
  vacant!: boolean;
}

export class CastDto {
  people!: DummyDto[];
  posts!: CastPostDto[];
}

export class PlayingDto {
  /** To be sent as Bearer; left out for a browser, which has its cookie. */
  token?: string;
  person!: string;
  /** Absent once the director is himself again. */
  playedBy?: string;
}

export class FiredEntryDto {
  seq!: number;
  type!: string;
  step?: string;
  round?: number;
  at!: string;
  effective!: string;
  /** The seq of the act that made it due, or `time`. */
  cause!: string | null;
}

export class FiredDto {
  caseId!: string;
  code!: string;
  entries!: FiredEntryDto[];
}

/** What an advance came to. */
export class AdvancedDto {
  now!: string;
  next!: string | null;
  /** False when nothing was left to wait for, or the asked instant lies behind more rounds than one request plays. */
  reached!: boolean;
  rounds!: number;
  fired!: FiredDto[];
}

/** Where a rehearsal is, and a session in it as its director. */
export class EnteredRehearsalDto {
  org!: string;
  director!: string;
  /** To be sent as Bearer; left out for a browser, which has its cookie. */
  token?: string;
}

export class RehearsalItemDto {
  org!: string;
  name!: BilingualDto;
  createdAt!: string;
}

export class RehearsalListDto {
  items!: RehearsalItemDto[];
}
