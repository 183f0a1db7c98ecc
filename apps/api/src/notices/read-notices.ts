import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor';
import { Once } from '../http/once';

/** Marks one of the person's own notices as read, or all. The first reading counts; done again it changes nothing. */
@Injectable()
export class ReadNotices {
  constructor(private readonly once: Once) {}

  /** Idempotent, and by `key`: marking all again under the same key leaves alone what came since. */
  async run(actor: Actor, id: string | null, key: string): Promise<void> {
    await this.once.run(actor, key, { read: id }, async (tx) => {
      await tx.query(
        `update notice n set read_at = date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')
           from organisation o where o.org = n.org and n.org = $1 and n.person = $2 and ($3::uuid is null or n.id = $3) and n.read_at is null`,
        [actor.org, actor.personId, id],
      );
      return null;
    });
  }
}
