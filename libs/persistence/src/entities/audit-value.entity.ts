import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_value')
export class AuditValueEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  chain!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @PrimaryColumn({ type: 'text' })
  path!: string;

  @Column({ type: 'bytea' })
  salt!: Buffer;

  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;
}
