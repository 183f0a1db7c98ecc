import { ActName, Id, Text } from './shared/fields';

export class WithdrawCandidateDto {
  @ActName('withdraw-candidate') type!: string;
  @Id() candidate!: string;
  @Text() reason!: string;
}
