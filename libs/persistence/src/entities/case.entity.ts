import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('cases')
export class CaseEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  definition!: string;

  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'uuid' })
  post!: string;

  @Column({ type: 'uuid' })
  authority!: string;

  @Column({ type: 'text' })
  calendar!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'uuid', name: 'held_by', nullable: true })
  heldBy!: string | null;

  @Column({ type: 'text', name: 'hold_ground', nullable: true })
  holdGround!: string | null;

  @Column({ type: 'timestamptz', name: 'hold_until', nullable: true })
  holdUntil!: Date | null;

  @Column({ type: 'uuid', name: 'reported_step', nullable: true })
  reportedStep!: string | null;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'boolean' })
  bound!: boolean;

  @Column({ type: 'jsonb', default: {} })
  facts!: unknown;

  @Column({ type: 'integer', default: 0 })
  seq!: number;

  @Column({ type: 'text', nullable: true })
  head!: string | null;

  @Column({ type: 'timestamptz', name: 'last_at' })
  lastAt!: Date;

  @Column({ type: 'integer', default: 0 })
  turn!: number;

  @Column({ type: 'timestamptz', name: 'engine_due', nullable: true })
  engineDue!: Date | null;

  @Column({ type: 'integer', name: 'engine_seen', default: 0 })
  engineSeen!: number;

  @Column({ type: 'timestamptz', name: 'next_due', nullable: true })
  nextDue!: Date | null;

  @Column({ type: 'text', name: 'open_steps', array: true })
  openSteps!: readonly string[];
}
