import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('act')
export class ActEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'uuid' })
  actor!: string;

  @Column({ type: 'uuid', name: 'played_by', nullable: true })
  playedBy!: string | null;

  @Column({ type: 'text' })
  acr!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
