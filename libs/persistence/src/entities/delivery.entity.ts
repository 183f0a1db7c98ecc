import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  notice!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text', default: () => "'waiting'" })
  state!: string;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz', name: 'written_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  writtenAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since!: Date;

  @Column({ type: 'timestamptz', name: 'next_at', default: () => 'clock_timestamp()' })
  nextAt!: Date;

  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  rings!: number;

  @Column({ type: 'timestamptz', name: 'ring_at', default: () => 'clock_timestamp()' })
  ringAt!: Date;
}
