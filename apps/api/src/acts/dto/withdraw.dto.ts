import { ActName, Text } from './shared/fields';

export class WithdrawDto {
  @ActName('withdraw') type!: string;
  @Text() reason!: string;
}
