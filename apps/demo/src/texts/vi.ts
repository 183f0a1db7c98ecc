import type { Readable, Texts } from './texts';

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const short = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');
const day = (date: string): string => `${weekdays[new Date(date).getUTCDay()]} ${short(date)}`;
const round = (n: number): string => (n > 1 ? ` (vòng ${n})` : '');

const units: Record<string, string> = { days: 'ngày', 'working-days': 'ngày làm việc', months: 'tháng', hours: 'giờ', minutes: 'phút' };
const outcomes: Record<string, string> = {
  decided: 'đã có quyết định',
  refused: 'không chấp thuận',
  'stopped-reported': 'dừng và báo cáo cấp có thẩm quyền',
  withdrawn: 'đã rút',
  lapsed: 'hết thời hạn',
  declined: 'người được bổ nhiệm từ chối',
  countermanded: 'quyết định bị thu hồi, hủy bỏ',
};
const results: Record<string, string> = {
  elected: 'đạt',
  none: 'không đạt',
  'no-quorum': 'không đủ số người',
  tie: 'ngang phiếu',
  carried: 'đưa sang bước sau',
};
const acts: Record<string, (f: Readable) => string> = {
  'act.nominate': () => 'giới thiệu nhân sự',
  'act.record-finding': () => 'ghi kết quả',
  'act.claim': () => 'nhận việc',
  'act.give-opinion': () => 'cho ý kiến',
  'act.give-notice': () => 'thông báo',
  'act.self-report': () => 'báo cáo tự nhận xét',
  'act.evaluate': () => 'nhận xét, đánh giá',
  'act.submit': () => 'trình văn bản',
  'act.explain': () => 'giải trình',
  'act.approve-summons': ({ count }) => `phê duyệt danh sách triệu tập ${count} người`,
  'act.summon': ({ count }) => `triệu tập ${count} người`,
  'act.excuse': () => 'xin vắng mặt vì bất khả kháng',
  'act.approve-excuse': ({ names }) => `đồng ý cho ${names} vắng mặt, không tính vào mẫu số`,
  'act.record-presence': ({ count }) => `ghi nhận ${count} người có mặt`,
  'act.name-tellers': ({ names }) => `cử Ban kiểm phiếu: ${names}`,
  'act.issue-ballots': ({ printed, issued }) => `cho in ${printed} phiếu, phát ${issued} phiếu`,
  'act.confirm-tally': () => 'xác nhận biên bản kiểm phiếu',
  'act.choose-at-tie': () => 'lựa chọn khi phiếu ngang nhau và báo cáo mọi ý kiến',
};

export const vi: Texts = {
  day,
  people: (names) => (names.length > 3 ? `${names.length} người` : names.join('; ')),
  beginning: ({ procedure, post, of }) => `${procedure}: ${post} (${of})`,
  started: ({ who, code, post, candidates }) => `${who} lập hồ sơ ${code} cho chức vụ ${post}; nhân sự: ${candidates}.`,
  opened: ({ step, round: n, holders, accountable, due }) =>
    `Mở bước “${step}”${round(n)}: giao ${holders}; chịu trách nhiệm: ${accountable}. ${due}`,
  due: ({ from, counted, unit, skipped, lastDay, movedFrom }) => {
    const moved = movedFrom ? `; ngày cuối ${short(movedFrom)} là ngày nghỉ nên chuyển sang ngày làm việc kế tiếp` : '';
    const passed = !movedFrom && skipped.length > 0 ? `, không kể ${skipped.length} ngày nghỉ` : '';
    return `Hạn: hết ${day(lastDay)} (${counted} ${units[unit] ?? unit}${passed}, không tính ngày đầu ${short(from)}${moved}).`;
  },
  acted: ({ who, step, act, payload }) => `${who} ${acts[act]?.(payload) ?? act} ở bước “${step}”.`,
  filed: ({ who, step, count }) => `${who} đưa ${count} văn bản vào hồ sơ ở bước “${step}”.`,
  enteredCounts: ({ count }) => `${count} người kiểm phiếu nhập kết quả độc lập.`,
  skipped: ({ step, ground }) => `Bỏ qua bước “${step}”: ${ground}.`,
  deadline: ({ title, to }) => `${title}; báo ${to}.`,
  voted: ({ count, yes, no }) => `${count} người bỏ phiếu: ${yes} tán thành, ${no} không tán thành.`,
  decided: ({ who, option, instrument: i }) =>
    `${who} chọn “${option}”${i ? `: quyết định số ${i.number} ngày ${short(i.date)} của ${i.issuingBody}, người ký: ${i.signer}, hiệu lực từ ${short(i.effectiveDate)}` : ''}.`,
  completed: ({ step, output }) => `Xong bước “${step}”: có ${output.toLowerCase()}.`,
  counted: ({ step, sums, outcome }) =>
    `Kiểm phiếu “${step}”: ${sums
      .map((s) =>
        s.rule === 'quorum'
          ? `${s.votes} người tham gia, cần ít nhất ${s.need} trên ${s.base}`
          : s.rule === 'carry'
            ? `${s.votes} phiếu trên ${s.base}, đủ ${s.need} phiếu để được giới thiệu tiếp`
            : `${s.votes} phiếu trên ${s.base}, cần ít nhất ${s.need}`,
      )
      .join('; ')}. Kết quả: ${results[outcome] ?? outcome}.`,
  excusedBase: ({ excused, roll, need }) =>
    `Trong ${roll} người được triệu tập, ${excused} người vắng vì bất khả kháng đã được trừ khỏi mẫu số; tính đủ ${roll} thì phải có ${need} phiếu.`,
  remind: ({ step, to, why }) => `Nhắc ${to} về bước “${step}” (${why}).`,
  overdue: ({ step, to, why }) => `Bước “${step}” quá hạn; báo ${to} (${why}).`,
  escalate: ({ step, to, why }) => `Bước “${step}” vẫn chưa xong; báo cáo ${to} (${why}).`,
  vacant: ({ step, why }) => `Đến mốc của bước “${step}” nhưng không có người nhận, chỉ ghi lại (${why}).`,
  overtaken: ({ step, why }) => `Mốc của bước “${step}” đã qua khi hệ thống ngừng, chỉ ghi lại, không gửi (${why}).`,
  inOffice: ({ who, post, from, until, signedLate }) =>
    `${who} giữ chức vụ ${post} từ ${short(from)}${until ? ` đến ${short(until)}` : ''}${signedLate ? '; ký muộn, thời hạn mới tính từ ngày hết thời hạn cũ' : ''}.`,
  ended: (outcome) => `Kết thúc hồ sơ: ${outcomes[outcome] ?? outcome}.`,
  other: ({ type, step }) => `Ghi nhận ${type}${step ? ` ở bước “${step}”` : ''}.`,
  byTime: 'đến hạn',
  verified: ({ entries, ok }) => (ok ? `Đã kiểm tra chuỗi ${entries} bút tích: nguyên vẹn.` : 'Chuỗi bút tích BỊ HỎNG.'),
  asExpected: ({ differences }) =>
    differences.length === 0 ? 'Diễn biến đúng như tệp mong đợi.' : `KHÁC tệp mong đợi:\n  ${differences.join('\n  ')}`,
  took: (seconds) => `Chạy thử mất ${seconds.toFixed(1).replace('.', ',')} giây.`,
};
