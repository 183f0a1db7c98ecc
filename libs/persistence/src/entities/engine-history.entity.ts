import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('engine_history')
export class EngineHistoryEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'run_id' })
  runId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'closed_at' })
  closedAt!: Date;

  @Column({ type: 'integer' })
  events!: number;

  @Column({ type: 'jsonb' })
  history!: unknown;
}
