import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('term_foreseen')
export class TermForeseenEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  incumbency!: string;

  @PrimaryColumn({ type: 'text' })
  procedure!: string;

  @Column({ type: 'integer' })
  drafts!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
