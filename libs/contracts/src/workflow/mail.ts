import type { Patience } from './messages';

/** What crosses the border between courier, relay and activities: opaque ids and durations. Never an address, a name or a text. */
export interface CourierRef extends Patience {
  readonly org: string;
}

export interface DeliveryRef extends CourierRef {
  readonly deliveryId: string;
}

/** The doorbell: something was written that may be carried out of the house. */
export const mailWrittenSignal = 'mailWritten';

export interface MailAnswer {
  /** Deliveries due now. */
  readonly next: readonly string[];
  /** Milliseconds until the next of the others; null when there is none. */
  readonly forMs: number | null;
  readonly inWords: string;
}

export interface CourierActivities {
  lookForMail(ref: CourierRef): Promise<MailAnswer>;
  /** One attempt; answers in words how it ended. Throws when no server was reached, so that the engine tries again. */
  deliver(ref: DeliveryRef): Promise<string>;
}

export const courierWorkflowIdOf = (org: string): string => `courier/${org}`;
