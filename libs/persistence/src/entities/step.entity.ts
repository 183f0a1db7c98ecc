import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('step')
export class StepEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb', nullable: true })
  obstacle!: unknown;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid', nullable: true })
  accountable!: string | null;

  @Column({ type: 'uuid', name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'pending_at' })
  pendingAt!: Date;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closes_at', nullable: true })
  closesAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  chosen!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  reopens!: unknown;

  @Column({ type: 'uuid', nullable: true })
  resumes!: string | null;

  @Column({ type: 'boolean' })
  routed!: boolean;

  @Column({ type: 'boolean' })
  effected!: boolean;
}
