import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rescue')
export class RescueEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'integer' })
  turn!: number;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'timestamptz', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  at!: Date;
}
