import { ActName, Text } from './fields';
import { PaperActDto } from './paper-act.dto';

export class ReturnDto extends PaperActDto {
  @ActName('return') type!: string;
  @Text() reason!: string;
}
