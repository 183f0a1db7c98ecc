import { ActName, Ids } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class NameTellersDto extends StepActDto {
  @ActName('name-tellers') type!: string;
  @Ids(20) persons!: string[];
}
