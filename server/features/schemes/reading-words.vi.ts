/** What is said of a file with the table of a scheme as a whole. */
export const readingSentences = {
  otherTotal: (found: string, head: string) =>
    `Tệp ghi tổng ${found} điểm, khác tổng điểm tối đa ${head} của bộ. Kiểm tra lại một trong hai.`,
}
