import { appointments } from './appointments';
import { byCommittee } from './by-committee';
import { reappointments } from './reappointments';
import { rotations } from './rotations';
import type { Playbill } from './scenario';

/** All cases of the demo organisation. */
export const playbills: readonly Playbill[] = [appointments, reappointments, rotations, byCommittee];
