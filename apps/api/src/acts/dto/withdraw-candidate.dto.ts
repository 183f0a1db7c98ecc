import { ActName, Id, Text } from './fields';

export class WithdrawCandidateDto {
  @ActName('withdraw-candidate') type!: string;
  @Id() candidate!: string;
  @Text() reason!: string;
}
