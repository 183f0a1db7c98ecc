import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tally')
export class TallyEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'jsonb' })
  names!: unknown;

  @Column({ type: 'jsonb' })
  figures!: unknown;
}
