import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('register')
export class RegisterEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'text' })
  subject!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer', default: 0 })
  seq!: number;

  @Column({ type: 'text', nullable: true })
  head!: string | null;

  @Column({ type: 'timestamptz', name: 'last_at', nullable: true })
  lastAt!: Date | null;
}
