interface Said {
  readonly short: string;
  readonly long: string;
}

interface Words {
  readonly procedure: string;
  readonly kinds: Readonly<Record<string, Said>>;
  readonly other: Said;
  readonly foot: string;
}

/** What a mail says of a notice, by its kind. */
export const words: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    procedure: 'Quy trình',
    kinds: {
      task: { short: 'Có việc chờ xử lý', long: 'Một việc đang chờ xử lý.' },
      remind: { short: 'Nhắc việc', long: 'Việc này vẫn đang chờ và sắp đến hạn.' },
      overdue: { short: 'Quá hạn', long: 'Việc này đã quá hạn.' },
      escalate: { short: 'Đôn đốc, báo cáo cấp trên', long: 'Việc này đã quá hạn và được báo cáo lên cấp trên.' },
      unseated: { short: 'Chưa có người thực hiện', long: 'Bước này chưa có người thực hiện; cần phân công.' },
      blocked: { short: 'Chưa thể tiến hành', long: 'Bước này chưa thể tiến hành; lý do có trong hồ sơ.' },
      'due-moved': { short: 'Thời hạn thay đổi', long: 'Thời hạn của việc này đã thay đổi.' },
      correction: { short: 'Đề nghị đính chính', long: 'Có đề nghị đính chính chờ xác nhận.' },
      ended: { short: 'Đã kết thúc', long: 'Quy trình đã kết thúc.' },
      reported: { short: 'Chờ ý kiến chỉ đạo', long: 'Quy trình tạm dừng để báo cáo và chờ ý kiến chỉ đạo.' },
      declined: { short: 'Người được bổ nhiệm từ chối', long: 'Người được bổ nhiệm đã từ chối trước ngày hiệu lực.' },
      countermanded: { short: 'Quyết định bị thu hồi, hủy bỏ', long: 'Quyết định đã bị thu hồi, hủy bỏ.' },
      'term-ends': {
        short: 'Sắp hết thời hạn giữ chức vụ',
        long: 'Một chức vụ sắp hết thời hạn giữ chức vụ; bản nháp quy trình đã có sẵn.',
      },
    },
    other: { short: 'Có thông báo mới', long: 'Có một thông báo mới.' },
    foot: 'Thư này được gửi tự động. Có thể tắt thư trong hồ sơ người dùng.',
  },
  en: {
    procedure: 'Procedure',
    kinds: {
      task: { short: 'A task waits for you', long: 'A task waits to be done.' },
      remind: { short: 'Reminder', long: 'The task still waits, and its due day comes near.' },
      overdue: { short: 'Overdue', long: 'The task is overdue.' },
      escalate: { short: 'Escalated', long: 'The task is overdue and was reported to the superior.' },
      unseated: { short: 'Nobody to do it', long: 'The step has nobody to do it: somebody has to be named.' },
      blocked: { short: 'Cannot go on', long: 'The step cannot go on; the case says why.' },
      'due-moved': { short: 'The due day has moved', long: 'The due day of the task has moved.' },
      correction: { short: 'A correction is proposed', long: 'A correction waits to be confirmed.' },
      ended: { short: 'Ended', long: 'The procedure has ended.' },
      reported: { short: 'Waits for a direction', long: 'The procedure has stopped, was reported and waits for a direction.' },
      declined: { short: 'The person appointed declined', long: 'The person appointed declined before the day it took effect.' },
      countermanded: { short: 'Decision countermanded', long: 'The decision was countermanded.' },
      'term-ends': { short: 'A term of office ends soon', long: 'A term of office ends soon; a draft of the procedure is prepared.' },
    },
    other: { short: 'A new notice', long: 'There is a new notice.' },
    foot: 'This mail was sent automatically. Mail can be switched off in the profile.',
  },
};
