import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { type BilingualDto, type UnitDto } from '../http/shared.dto';

export class OrganisationDto {
  id!: string;
  name!: BilingualDto;
  zone!: string;
  rehearsal!: boolean;
  /** Zero but in a rehearsal. */
  clockOffsetMs!: number;
}

export class OfficeHeldDto {
  /** Of a post or a body. */
  title!: BilingualDto;
  kind!: string;
  role!: string | null;
  unit!: UnitDto;
}

/** How notices reach the person outside the product. */
export class MailDto {
  /** Null: none is known, so no mail is sent. */
  address!: string | null;
  wanted!: boolean;
  language!: 'vi' | 'en';
}

export class SetMailDto {
  @IsBoolean() wanted!: boolean;
  @IsOptional() @IsIn(['vi', 'en']) language?: 'vi' | 'en';
}

export class MeDto {
  id!: string;
  name!: string;
  organisation!: OrganisationDto;
  duties!: ('board' | 'administrator' | 'auditor' | 'rehearse')[];
  offices!: OfficeHeldDto[];
  /** Member of an organisation board: may start procedures. */
  startsCases!: boolean;
  /** In a rehearsal: who plays this person. */
  playedBy!: string | null;
  /** The organisation's clock. */
  now!: string;
  unreadNotices!: number;
  /** Where a stream of events has to begin so that nothing read after this answer is missed: its `since`. */
  eventsFrom!: string;
  /** How long the session lasts at least after it was last used, in milliseconds. */
  sessionMs!: number;
  mail!: MailDto;
}

/** Ids of the cases that are about the person, open ones first. */
export class MyCasesDto {
  items!: string[];
}
