import type { Story } from '../story';
import { appointmentLateVetter } from './appointment-late-vetter';
import { appointmentQuick } from './appointment-quick';

/** In the order in which they are told. */
export const stories: readonly Story[] = [appointmentQuick, appointmentLateVetter];
