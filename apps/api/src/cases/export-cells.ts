import { localDateTime } from './local-date-time';
import type { ListedCaseDto } from './case-list.dto';

export type Language = 'vi' | 'en';
/** An instant is the wall clock of the organisation's zone. */
export type Cell = string | Date | null;

export const headings = {
  vi: [
    'Mã hồ sơ',
    'Loại',
    'Mẫu quy trình',
    'Trạng thái',
    'Kết quả',
    'Chức vụ',
    'Đơn vị',
    'Nhân sự',
    'Bước đang mở',
    'Thời hạn gần nhất',
    'Bắt đầu',
    'Kết thúc',
  ],
  en: ['Code', 'Kind', 'Procedure', 'State', 'Outcome', 'Post', 'Unit', 'Candidates', 'Open steps', 'Next due', 'Started', 'Ended'],
} as const;

/** A spreadsheet leaves the house without the console's texts, so it carries its own words. */
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    appointment: 'Bổ nhiệm',
    rotation: 'Luân chuyển',
    reappointment: 'Bổ nhiệm lại',
    running: 'Đang chạy',
    held: 'Tạm dừng',
    reported: 'Dừng, báo cáo cấp có thẩm quyền',
    ended: 'Đã kết thúc',
    decided: 'Đã có quyết định',
    refused: 'Không được chấp thuận',
    'stopped-reported': 'Dừng và báo cáo',
    withdrawn: 'Đã rút',
    lapsed: 'Hết hiệu lực do quá hạn',
    declined: 'Người được bổ nhiệm từ chối',
    countermanded: 'Quyết định đã bị thu hồi, hủy bỏ',
  },
  en: {
    appointment: 'Appointment',
    rotation: 'Rotation',
    reappointment: 'Reappointment',
    running: 'Running',
    held: 'On hold',
    reported: 'Stopped, reported to the authority',
    ended: 'Ended',
    decided: 'Decided',
    refused: 'Refused',
    'stopped-reported': 'Stopped and reported',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    declined: 'Declined by the person appointed',
    countermanded: 'Countermanded',
  },
};

const said = (code: string | null, language: Language): string => (code === null ? '' : (words[language][code] ?? code));

/** A row of the export: texts, and instants as the wall clock of `zone` shows them. */
export function cells(item: ListedCaseDto, language: Language, zone: string): Cell[] {
  return [
    item.code,
    said(item.kind, language),
    item.procedureTitle[language],
    said(item.status, language),
    said(item.outcome, language),
    item.post.title[language],
    item.post.unit.name[language],
    item.candidates.map((c) => c.name).join('; '),
    item.open.map((s) => s.title[language]).join('; '),
    ...[item.nextDue, item.startedAt, item.endedAt].map((at) => at && localDateTime(at, zone)),
  ];
}
