import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('moratorium_exception')
export class MoratoriumExceptionEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  moratorium!: string;

  @PrimaryColumn({ type: 'uuid' })
  post!: string;

  @Column({ type: 'uuid', name: 'approved_by' })
  approvedBy!: string;

  @Column({ type: 'text' })
  reason!: string;
}
