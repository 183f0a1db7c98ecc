import { ActName, Id, Maybe, OneOf, Text } from './fields';
import { StepActDto } from './step-act.dto';

export class ExcuseDto extends StepActDto {
  @ActName('excuse') type!: string;
  /** Left out by whoever excuses himself. */
  @Maybe() @Id() person?: string;
  @OneOf('force-majeure') ground!: string;
  @Text() reason!: string;
}
