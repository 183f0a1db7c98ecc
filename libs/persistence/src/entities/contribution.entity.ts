import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contribution')
export class ContributionEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'jsonb' })
  fields!: unknown;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at', nullable: true })
  recordedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;
}
