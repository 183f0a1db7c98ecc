import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('incident')
export class IncidentEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  step!: string | null;

  @Column({ type: 'text' })
  move!: string;

  @Column({ type: 'uuid', nullable: true })
  rung!: string | null;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  state!: string;
}
