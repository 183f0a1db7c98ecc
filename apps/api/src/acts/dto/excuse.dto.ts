import { ActName, Id, Maybe, OneOf, Text } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ExcuseDto extends StepActDto {
  @ActName('excuse') type!: string;
  /** Left out by whoever excuses himself. */
  @Maybe() @Id() person?: string;
  @OneOf('force-majeure') ground!: string;
  @Text() reason!: string;
}
