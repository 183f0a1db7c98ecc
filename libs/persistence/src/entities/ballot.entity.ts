import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ballot')
export class BallotEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'jsonb', name: 'approved_list', nullable: true })
  approvedList!: unknown;

  @Column({ type: 'timestamptz', name: 'summoned_at', nullable: true })
  summonedAt!: Date | null;

  @Column({ type: 'integer', nullable: true })
  printed!: number | null;

  @Column({ type: 'integer', nullable: true })
  issued!: number | null;

  @Column({ type: 'timestamptz', name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
