import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { ActName } from './fields';
import { PaperActDto } from './paper-act.dto';

/** Acts against a step's form; which fields it has is in the definition. */
export const collectActs = [
  'nominate',
  'record-finding',
  'give-opinion',
  'self-report',
  'evaluate',
  'acknowledge',
  'give-notice',
  'submit',
  'explain',
];

export class CollectActDto extends PaperActDto {
  @ActName(...collectActs) type!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() fields!: Record<string, unknown>;
}
