import { ActName, Text } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ChooseAtTieDto extends StepActDto {
  @ActName('choose-at-tie') type!: string;
  @Text(100) option!: string;
  /** All differing opinions. */
  @Text() report!: string;
}
