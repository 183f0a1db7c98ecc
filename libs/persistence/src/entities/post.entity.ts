import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('post')
export class PostEntity {
  @PrimaryColumn({ type: 'uuid' })
  org!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  unit!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  staff!: string;

  @Column({ type: 'jsonb' })
  title!: unknown;
}
