import type { DepartmentPlan } from './department';
import type { Title } from './rows';

/** The sample province: what the demonstration's stories are about is in it. */
export const sampleDepartments: readonly DepartmentPlan[] = [
  { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  { vi: 'Sở Tài chính', en: 'Department of Finance', secondTermEnds: '2026-12-31' },
];

export const sampleVacant: readonly Title[] = [{ vi: 'Sở Xây dựng', en: 'Department of Construction' }];
