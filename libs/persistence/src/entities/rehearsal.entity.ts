import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rehearsal')
export class RehearsalEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  rehearsal!: string;

  @PrimaryColumn({ type: 'uuid' })
  person!: string;

  @Column({ type: 'uuid' })
  director!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  createdAt!: Date;
}
