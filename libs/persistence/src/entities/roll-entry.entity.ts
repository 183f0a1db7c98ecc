import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('roll_entry')
export class RollEntryEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
