import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('batch')
export class BatchEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  params!: unknown;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  turn!: number;

  @Column({ type: 'integer', name: 'engine_seen', default: 0 })
  engineSeen!: number;

  @Column({ type: 'integer', default: 0 })
  rings!: number;

  @Column({ type: 'timestamptz', name: 'ring_at', default: () => 'clock_timestamp()' })
  ringAt!: Date;
}
