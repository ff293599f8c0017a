/** What is said about a wrong configuration; the English half is for the log of a machine far away. */
export const configSentences = {
  wrong: 'Cấu hình chưa đúng (configuration is wrong):',
  port: 'PORT phải là số cổng, ví dụ 3000',
  mode: 'BCT_MODE phải là sample hoặc production',
  databaseUrl: 'DATABASE_URL phải bắt đầu bằng postgres:// (bỏ trống để dùng SQLite)',
  url: 'BCT_URL phải là địa chỉ http(s) đầy đủ, ví dụ https://chitieu.example.vn',
  sampleHost:
    'bản minh họa chỉ chạy tại 127.0.0.1 vì ai mở trang cũng vào được; muốn dùng thật, đặt BCT_MODE=production',
}
