/** Acts upon the report calendar, in the record of acts. */

/** What was written beside these is for those who may see the unit's drafts: a link or a note is not everybody's. */
export const sentReportActWords: Record<string, string> = {
  send_report: 'Ghi nhận đã gửi báo cáo',
  change_report: 'Sửa lần gửi báo cáo',
  take_back_report: 'Rút ghi nhận đã gửi báo cáo',
}

export const reportActWords: Record<string, string> = {
  ...sentReportActWords,
  add_report_duty: 'Thêm báo cáo phải gửi',
  change_report_duty: 'Sửa báo cáo phải gửi',
  remove_report_duty: 'Bỏ báo cáo phải gửi',
  lay_out_reports: 'Lập lịch báo cáo cả năm',
}

export const reportKeyWords: Record<string, string> = {
  sentOn: 'ngày gửi',
  number: 'số',
  date: 'ngày văn bản',
  link: 'đường dẫn',
  note: 'ghi chú',
  receiver: 'nơi nhận',
  due: 'hạn gửi',
  from: 'số liệu từ ngày',
  to: 'số liệu đến ngày',
  clause: 'điều, mục',
  source: 'căn cứ',
  year: 'năm',
  count: 'số báo cáo',
}
