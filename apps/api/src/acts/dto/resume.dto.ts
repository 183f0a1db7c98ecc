import { ActName, Text } from './fields';

export class ResumeDto {
  @ActName('resume') type!: string;
  @Text() reason!: string;
}
