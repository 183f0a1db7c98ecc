import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft')
export class DraftEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'timestamptz', name: 'saved_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  savedAt!: Date;
}
