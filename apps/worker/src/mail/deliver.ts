import { crashPoint, type MailConfig } from '#config';
import type { DeliveryRef } from '#contracts';
import { dropMail, markRefused, markSent, markUnreached, takeMail, type UnitOfWork } from '#persistence';
import { compose } from './compose';
import type { Mailer } from './mailer';

/** How this worker sends mail. */
export interface Post {
  readonly mailer: Mailer;
  readonly console: MailConfig['console'];
  /** Waits before a letter that was refused for now is tried again; the last one repeats. */
  readonly againMs: readonly number[];
}

/** A letter that is refused for now is given up after two days. */
const patienceMs = 2 * 86_400_000;

/**
 * One attempt at one delivery. Sent at least once: a worker that dies between a server's "taken" and its own note sends it
 * again, with the same Message-ID. A letter that is sent, given up or not wanted is left alone.
 */
export async function deliver(work: UnitOfWork, post: Post | undefined, { org, deliveryId: id }: DeliveryRef): Promise<string> {
  if (!post) {
    await dropMail(work, org);
    return 'not configured';
  }
  const letter = await takeMail(work, org, id);
  if (!letter) return 'nothing to send';
  const sending = await post.mailer.send(id, compose(letter, post.console));
  switch (sending.kind) {
    case 'sent':
      crashPoint('courier.sent');
      await markSent(work, org, id);
      return 'sent';
    case 'unreached':
      await markUnreached(work, org, id, sending.code);
      throw new Error(`no mail server: ${sending.code}`); // the engine tries again, with the attempt to see
    case 'later':
    case 'never': {
      const again = sending.kind === 'later' && letter.ageMs < patienceMs;
      const waits = post.againMs;
      const againMs = again ? (waits[Math.min(letter.attempt, waits.length) - 1] ?? null) : null;
      await markRefused(work, org, id, sending.code, againMs);
      return againMs === null ? `given up: ${sending.code}` : `refused for now: ${sending.code}`;
    }
  }
}
