/** What is said about owners. */
export const dutySentences = {
  both: (element: string) => `Ô “${element}”: chọn một người hoặc ghi một vị trí việc làm, không chọn cả hai.`,
  cannotEnter: (element: string) =>
    `Ô “${element}”: người được chọn không nhập được số liệu của đơn vị này. Chọn người trong danh sách, hoặc nhờ quản trị cấp quyền nhập.`,
}
