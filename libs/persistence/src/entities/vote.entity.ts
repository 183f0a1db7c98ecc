import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vote')
export class VoteEntity {
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
  choice!: string;

  @Column({ type: 'timestamptz', name: 'cast_at' })
  castAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  @Column({ type: 'boolean' })
  counts!: boolean;
}
