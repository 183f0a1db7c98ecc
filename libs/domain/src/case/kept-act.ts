import type { Act } from './act';

/**
 * The act as it is kept beside its entry: without choices and figures. Those lie in their own rows and among the entry's
 * committed values, where it is asked who may read them, and nowhere else.
 */
export function keptAct(act: Act): object {
  switch (act.type) {
    case 'vote': {
      const { choice: _, ...kept } = act;
      return kept;
    }
    case 'enter-count': {
      const { figures: _, ...kept } = act;
      return kept;
    }
    case 'report-surplus': {
      const { collected: _, ...kept } = act;
      return kept;
    }
    case 'choose-at-tie': {
      const { option: _, report: __, ...kept } = act;
      return kept;
    }
    default:
      return act;
  }
}
