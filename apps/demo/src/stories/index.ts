import type { Story } from '../story';
import { appointmentLateVetter } from './appointment-late-vetter';
import { appointmentQuick } from './appointment-quick';
import { divisionHead } from './division-head';
import { halfAndLate } from './half-and-late';
import { twoTerms } from './two-terms';

/** In the order in which they are told. */
export const stories: readonly Story[] = [appointmentQuick, appointmentLateVetter, divisionHead, halfAndLate, twoTerms];
