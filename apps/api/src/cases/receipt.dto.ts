import type { Receipt } from '#persistence';

export class OpenStepDto {
  id!: string;
  key!: string;
  round!: number;
  state!: string;
  dueAt!: string | null;
  closesAt!: string | null;
}

/** Where the case stands. */
export class StandsDto {
  /** running, held, reported or ended. */
  status!: string;
  outcome!: string | null;
  open!: OpenStepDto[];
}

/** Proof that the act was accepted; final the moment it is answered. */
export class ReceiptDto {
  caseId!: string;
  code!: string;
  /** The act's own entry in the case's chain. */
  seq!: number;
  hash!: string;
  /** The chain's head after the moves it caused. */
  headSeq!: number;
  head!: string;
  at!: string;
  stands!: StandsDto;
  /** Moves that failed for good and wait for an administrator. */
  parked!: number;
}

export const toReceiptDto = (receipt: Receipt): ReceiptDto => ({
  ...receipt,
  stands: { ...receipt.stands, open: [...receipt.stands.open] },
});
