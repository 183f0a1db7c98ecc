import type { ActRequest } from '../../api/act';

/** An act ready to be sent, with what is said before it is. */
export interface Prepared {
  readonly act: ActRequest['act'];
  /** The consequence in a sentence. */
  readonly says: string;
  /** Word on the button that does it. */
  readonly doIt: string;
  /** Whether the server wants to know which revision was shown. */
  readonly judged: boolean;
}

/** Field → what is missing or wrong; empty when it may be sent. */
export type Errors = Readonly<Record<string, string>>;
