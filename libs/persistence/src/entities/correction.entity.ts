import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('correction')
export class CorrectionEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  entry!: number;

  @Column({ type: 'uuid' })
  row!: string;

  @Column({ type: 'text' })
  path!: string;

  @Column({ type: 'jsonb', nullable: true })
  was!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
