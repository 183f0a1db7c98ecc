import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'jsonb' })
  name!: unknown;

  @Column({ type: 'text' })
  zone!: string;

  @Column({ type: 'boolean', default: false })
  rehearsal!: boolean;

  @Column({ type: 'boolean', default: false })
  mail!: boolean;

  @Column({ type: 'bigint', name: 'clock_offset_ms', default: 0 })
  clockOffsetMs!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  createdAt!: Date;
}
