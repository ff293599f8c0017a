/** What is said about a span of months that cannot be shown. */
export const completenessSentences = {
  wrongOrder: 'Từ tháng phải trước hoặc bằng đến tháng. Đổi lại thứ tự rồi xem.',
  tooLong: (most: number) => `Chỉ xem được tối đa ${most} tháng một lần. Thu hẹp khoảng tháng rồi xem lại.`,
}
