import { ActName, Text } from './shared/fields';

export class ResumeDto {
  @ActName('resume') type!: string;
  @Text() reason!: string;
}
