/** What somebody is told who asks quicker than any screen does. */
export function paceSentence(seconds: number): string {
  return `Quá nhiều yêu cầu trong thời gian ngắn. Nội dung đang nhập vẫn còn; chờ ${seconds} giây rồi làm tiếp.`
}
