/** Acts upon the tasks of plans, in the record of acts. */

/** Of what nobody has approved yet: the content is for the unit's own people and those above, not for administrators. */
export const progressActWords: Record<string, string> = {
  progress_task: 'Cập nhật tiến độ nhiệm vụ',
  report_task: 'Báo hoàn thành nhiệm vụ',
  return_task: 'Trả lại nhiệm vụ đã báo hoàn thành',
  approve_task: 'Duyệt hoàn thành nhiệm vụ',
  reopen_task: 'Mở lại nhiệm vụ đã hoàn thành',
  attach_evidence: 'Gửi tài liệu kiểm chứng cho nhiệm vụ',
  remove_evidence: 'Gỡ tài liệu kiểm chứng của nhiệm vụ',
}

export const taskActWords: Record<string, string> = {
  ...progressActWords,
  add_tasks: 'Thêm nhiệm vụ vào kế hoạch',
  change_task: 'Sửa nhiệm vụ',
  remove_task: 'Xóa nhiệm vụ khỏi dự thảo',
  assign_task: 'Giao nhiệm vụ cho đơn vị trực thuộc',
  drop_task: 'Cho thôi thực hiện nhiệm vụ',
  resume_task: 'Cho thực hiện trở lại nhiệm vụ',
  extend_task: 'Gia hạn nhiệm vụ',
}

/** Of an act upon a task `due` is the day until which it is to be done. */
export const taskKeyWords: Record<string, string> = {
  number: 'nhiệm vụ',
  occurrence: 'lần thực hiện',
  percent: 'tỷ lệ hoàn thành (%)',
  day: 'ngày',
  due: 'hạn hoàn thành',
  note: 'ghi chú',
  reason: 'lý do',
  dropped: 'thôi thực hiện',
  evidence: 'tài liệu',
  url: 'đường dẫn',
  units: 'giao cho',
  count: 'số nhiệm vụ',
  field: 'lĩnh vực',
  product: 'sản phẩm',
  lead: 'chủ trì',
  partners: 'phối hợp',
  deadline: 'thời gian hoàn thành',
  deadlineNote: 'ghi chú thời gian',
  recurrence: 'định kỳ',
  clause: 'mục trong kế hoạch',
}
