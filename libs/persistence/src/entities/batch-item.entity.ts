import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('batch_item')
export class BatchItemEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  batch!: string;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'integer', nullable: true })
  seq!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  at!: Date | null;
}
