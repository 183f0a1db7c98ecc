import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('standing_change')
export class StandingChangeEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', array: true })
  units!: readonly string[];

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean', default: false })
  spread!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  createdAt!: Date;
}
