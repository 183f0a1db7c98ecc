import { ActName, Whole } from './shared/fields';
import { StepActDto } from './shared/step-act.dto';

export class ReportSurplusDto extends StepActDto {
  @ActName('report-surplus') type!: string;
  @Whole() collected!: number;
}
