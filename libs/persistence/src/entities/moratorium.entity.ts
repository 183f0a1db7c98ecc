import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('moratorium')
export class MoratoriumEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'date', name: 'issued_on' })
  issuedOn!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', array: true, nullable: true })
  kinds!: readonly string[] | null;

  @Column({ type: 'uuid', array: true, nullable: true })
  units!: readonly string[] | null;

  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  @Column({ type: 'uuid' })
  batch!: string;

  @Column({ type: 'uuid', name: 'declared_by' })
  declaredBy!: string;

  @Column({ type: 'timestamptz', name: 'declared_at' })
  declaredAt!: Date;

  @Column({ type: 'uuid', name: 'lifted_by', nullable: true })
  liftedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'lifted_at', nullable: true })
  liftedAt!: Date | null;
}
