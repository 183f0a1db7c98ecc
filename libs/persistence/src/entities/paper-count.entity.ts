import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('paper_count')
export class PaperCountEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  step!: string;

  @Column({ type: 'uuid' })
  teller!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  figures!: unknown;

  @Column({ type: 'integer' })
  revision!: number;
}
