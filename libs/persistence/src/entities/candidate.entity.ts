import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('candidate')
export class CandidateEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  person!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb', default: {} })
  facts!: unknown;
}
