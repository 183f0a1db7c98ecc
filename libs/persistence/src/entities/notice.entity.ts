import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'uuid', nullable: true })
  step!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', nullable: true })
  rung!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  term!: string | null;
}
