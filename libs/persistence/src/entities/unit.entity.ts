import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class UnitEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'jsonb' })
  name!: unknown;

  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  @Column({ type: 'uuid', name: 'managed_by', nullable: true })
  managedBy!: string | null;

  @Column({ type: 'text' })
  kind!: string;
}
