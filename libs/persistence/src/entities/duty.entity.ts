import { Entity, PrimaryColumn } from 'typeorm';

@Entity('duty')
export class DutyEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  duty!: string;
}
