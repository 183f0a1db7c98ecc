import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('waiver')
export class WaiverEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  candidate!: string;

  @Column({ type: 'text' })
  rule!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'date' })
  date!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
