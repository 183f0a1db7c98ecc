import { dueOfStep, type Scene } from '#domain';

/** Where the case now stands, as a receipt and the engine are told. A clock that a hold stopped has no due instant until it goes on. */
export interface Stands {
  readonly status: string;
  readonly outcome: string | null;
  readonly open: readonly { id: string; key: string; round: number; state: string; dueAt: string | null; closesAt: string | null }[];
}

export interface Receipt {
  readonly caseId: string;
  readonly code: string;
  /** The act's own entry. */
  readonly seq: number;
  readonly hash: string;
  /** The chain's head after the moves it caused. */
  readonly headSeq: number;
  readonly head: string;
  readonly at: string;
  readonly stands: Stands;
  /** Moves that failed for good and wait for an administrator's retry. */
  readonly parked: number;
}

export function standsAt(scene: Scene): Stands {
  const { state } = scene;
  const open = state.steps.filter((s) => s.state === 'open' || s.state === 'unseated' || s.state === 'blocked');
  return {
    status: state.case.status,
    outcome: state.case.outcome,
    open: open.map((s) => ({
      id: s.id,
      key: s.key,
      round: s.round,
      state: s.state,
      dueAt: dueOfStep(state, s),
      closesAt: s.closesAt,
    })),
  };
}
