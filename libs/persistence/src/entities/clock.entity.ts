import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clock')
export class ClockEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'text', nullable: true })
  deadline!: string | null;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt!: Date;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  @Column({ type: 'uuid', name: 'paused_by', nullable: true })
  pausedBy!: string | null;

  @Column({ type: 'text', name: 'paused_ground', nullable: true })
  pausedGround!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  left!: unknown;

  @Column({ type: 'jsonb' })
  arithmetic!: unknown;

  @Column({ type: 'jsonb', default: [] })
  extensions!: unknown;

  @Column({ type: 'jsonb', default: [] })
  pauses!: unknown;

  @Column({ type: 'timestamptz', name: 'lapses_at', nullable: true })
  lapsesAt!: Date | null;
}
