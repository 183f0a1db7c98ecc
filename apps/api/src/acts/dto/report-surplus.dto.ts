import { ActName, Whole } from './fields';
import { StepActDto } from './step-act.dto';

export class ReportSurplusDto extends StepActDto {
  @ActName('report-surplus') type!: string;
  @Whole() collected!: number;
}
