import { ActName, Text } from './fields';

export class WithdrawDto {
  @ActName('withdraw') type!: string;
  @Text() reason!: string;
}
