import { Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_pending')
export class AuditPendingEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  chain!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;
}
