import type { Story } from '../story';
import { appointment, appoints, nominates, vets, vote } from './appointment';

/** The vetting group is late: reminded twice, overdue, reported to the superior; then it acts, and the case goes on. */
export const appointmentLateVetter: Story = {
  ...appointment,
  key: 'appointment-late-vetter',
  title: { vi: 'Thẩm định chậm', en: 'A late vetter' },
  lines: [
    nominates({ day: 0, at: '14:00' }),
    vets({ day: 18, at: '09:00' }),
    vote({ day: 18, at: '14:00' }),
    appoints({ day: 21, at: '10:00' }, '2026-03-23', '2026-04-01'),
  ],
};
