import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('incumbency')
export class IncumbencyEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'uuid' })
  post!: string;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  recordedAt!: Date;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'integer', name: 'entry_seq', nullable: true })
  entrySeq!: number | null;

  @Column({ type: 'integer', name: 'closed_seq', nullable: true })
  closedSeq!: number | null;

  @Column({ type: 'text', name: 'closed_how', nullable: true })
  closedHow!: string | null;
}
