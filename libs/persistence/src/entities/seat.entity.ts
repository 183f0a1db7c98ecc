import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seat')
export class SeatEntity {
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
  duty!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt!: Date | null;
}
