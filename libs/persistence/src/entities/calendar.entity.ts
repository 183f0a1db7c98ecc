import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar')
export class CalendarEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'jsonb' })
  body!: unknown;
}
