import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { PaperActDto } from './paper-act.dto';

/** What acts against a step's form have in common; which fields the form has is in the definition of the procedure. */
export class CollectActDto extends PaperActDto {
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() fields!: Record<string, unknown>;
}
