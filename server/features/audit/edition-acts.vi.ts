/** Acts upon editions of meetings as words, and the words of what stands beside them. */

/** For those who see the drafts of the unit whose meeting it is: what it prepares is nobody else's. */
export const editionActWords: Record<string, string> = {
  create_edition: 'Lập tài liệu họp',
  change_edition: 'Sửa tài liệu họp',
  remove_edition: 'Xóa dự thảo tài liệu họp',
  freeze_edition: 'Chốt tài liệu họp',
}

export const editionKeyWords: Record<string, string> = {
  texts: 'viết lại',
  takenBack: 'lấy lại lời từ số liệu',
  frame: 'sửa phần thể thức',
  keepFrame: 'giữ thể thức cho các kỳ sau',
  sha256: 'mã SHA-256',
}
