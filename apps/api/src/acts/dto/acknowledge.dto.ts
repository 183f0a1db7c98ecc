import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { ActName, Maybe } from './shared/fields';
import { PaperActDto } from './shared/paper-act.dto';

/** The person confirms to have been told (xác nhận đã biết): that is all of it, unless the form asks for a remark. */
export class AcknowledgeDto extends PaperActDto {
  @ActName('acknowledge') type!: string;
  @Maybe() @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() fields: Record<string, unknown> = {};
}
