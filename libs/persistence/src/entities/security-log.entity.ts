import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('security_log')
export class SecurityLogEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  person!: string | null;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'jsonb' })
  detail!: unknown;

  @Column({ type: 'timestamptz', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  at!: Date;
}
