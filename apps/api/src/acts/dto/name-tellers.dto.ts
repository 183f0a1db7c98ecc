import { ActName, Ids } from './fields';
import { StepActDto } from './step-act.dto';

export class NameTellersDto extends StepActDto {
  @ActName('name-tellers') type!: string;
  @Ids(20) persons!: string[];
}
