import { ActName, Text } from './fields';
import { StepActDto } from './step-act.dto';

export class ReturnDto extends StepActDto {
  @ActName('return') type!: string;
  @Text() reason!: string;
}
