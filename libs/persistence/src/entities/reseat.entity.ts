import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reseat')
export class ReseatEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'timestamptz', name: 'applies_at' })
  appliesAt!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean', default: false })
  done!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => "date_trunc('milliseconds', clock_timestamp())" })
  createdAt!: Date;
}
