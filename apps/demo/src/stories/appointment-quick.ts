import type { Story } from '../story';
import { appointment, appoints, nominates, vets, vote } from './appointment';

/** Everybody acts within days: no reminder is ever sent. */
export const appointmentQuick: Story = {
  ...appointment,
  key: 'appointment-quick',
  title: { vi: 'Bổ nhiệm đúng hạn', en: 'An appointment in time' },
  lines: [
    nominates({ day: 0, at: '14:00' }),
    vets({ day: 1, at: '09:00' }),
    vote({ day: 2, at: '09:00' }),
    appoints({ day: 3, at: '10:00' }, '2026-03-05', '2026-03-09'),
  ],
};
