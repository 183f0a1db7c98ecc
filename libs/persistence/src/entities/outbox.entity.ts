import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  turn!: number;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'next_at', default: () => 'clock_timestamp()' })
  nextAt!: Date;

  @Column({ type: 'integer', default: 0 })
  rings!: number;

  @Column({ type: 'boolean', default: false })
  done!: boolean;
}
