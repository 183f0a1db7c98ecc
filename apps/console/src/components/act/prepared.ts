import type { ActRequest } from '../../api/act';

/** Field → what is missing or wrong; empty when it may be sent. */
export type Errors = Readonly<Record<string, string>>;

/** The form an act was filled in: it stays as it was until the act is accepted. */
export interface FormInHand {
  /** Keys of its fields: an error of one of them is shown beside it. */
  readonly keys: readonly string[];
  readonly show: (errors: Errors) => void;
  /** The act was accepted: what was typed for it is kept no longer. */
  readonly forget: () => void;
}

/** An act ready to be sent, with what is said before it is. */
export interface Prepared {
  readonly act: ActRequest['act'];
  /** What the act is, in a sentence; empty where its consequence says it all. */
  readonly says: string;
  /** The consequence as the definition's routes say it, for when the server's own foresight is not there. */
  readonly otherwise?: string;
  /** Word on the button that does it. */
  readonly doIt: string;
  readonly form?: FormInHand;
}

/** Made ready: with the key under which each try of it counts once, and the revision it was filled in under. */
export interface Ready extends Prepared {
  readonly request: ActRequest;
  /** The last entry of the case as it was shown then. */
  readonly seenSeq: number;
}
