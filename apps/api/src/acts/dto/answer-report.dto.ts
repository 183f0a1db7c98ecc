import { ActName, Day, OneOf, Text } from './shared/fields';

export class AnswerReportDto {
  @ActName('answer-report') type!: string;
  @OneOf('new-round', 'other-source', 'end') direction!: string;
  @Text(200) number!: string;
  @Day() date!: string;
  @Text() reason!: string;
}
