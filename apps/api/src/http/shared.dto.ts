/** What keeps a step from opening: nobody eligible holds its office, or a body has fewer than its quorum. */
export class ObstacleDto {
  code!: 'no-eligible-holder' | 'below-composition';
  /** Key of the office, of a ballot that of its roll. */
  office!: string;
  present!: number;
  need!: number;
}

/** Text shown to people, always in both languages. */
export class BilingualDto {
  vi!: string;
  en!: string;
}

/** A place in a legal instrument: điểm–khoản–Điều. `instrument` is a key of the register of instruments. */
export class LegalSourceDto {
  instrument!: string;
  article?: string;
  clause?: string;
  point?: string;
  amendedBy?: string;
}

/** Whose rule it is: exactly one of source and houseRule. */
export class BasisDto {
  source?: LegalSourceDto;
  houseRule?: BilingualDto;
  interpretation?: BilingualDto;
}

export class UnitDto {
  id!: string;
  name!: BilingualDto;
}

export class PostDto {
  id!: string;
  title!: BilingualDto;
  unit!: UnitDto;
}

export class PersonDto {
  id!: string;
  name!: string;
}

/** A choice of a form, an option of a decision, a ground. */
export class OptionDto {
  key!: string;
  title!: BilingualDto;
}

/** A field that the client must render; answers go into `fields` of the act under its key. */
export class FormFieldDto {
  key!: string;
  title!: BilingualDto;
  type!: 'text' | 'long-text' | 'integer' | 'date' | 'yes-no' | 'choice' | 'person';
  required!: boolean;
  options?: OptionDto[];
}
