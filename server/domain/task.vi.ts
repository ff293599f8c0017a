/** The fields of reform as plans name them: direction, and the six contents of Resolution 76/NQ-CP of 15/7/2021. */
import type { Field } from './element.ts'

export const fieldWords: Record<Field, string> = {
  direction: 'Công tác chỉ đạo, điều hành',
  institutions: 'Cải cách thể chế',
  procedures: 'Cải cách thủ tục hành chính',
  organisation: 'Cải cách tổ chức bộ máy',
  civil_service: 'Cải cách chế độ công vụ',
  public_finance: 'Cải cách tài chính công',
  digital_government: 'Xây dựng chính quyền điện tử, chính quyền số',
}
