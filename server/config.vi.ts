/** What is said about a wrong configuration; the English half is for the log of a machine far away. */
export const configSentences = {
  wrong: 'Cấu hình chưa đúng (configuration is wrong):',
  port: 'PORT phải là số cổng, ví dụ 3000',
  mode: 'BCT_MODE phải là sample hoặc production',
  databaseUrl: 'DATABASE_URL phải bắt đầu bằng postgres:// (bỏ trống để dùng SQLite)',
  postgresPool: 'BCT_POSTGRES_POOL phải là số kết nối tới PostgreSQL của mỗi máy chủ, từ 2 đến 200, ví dụ 10',
  url: 'BCT_URL phải là địa chỉ http(s) đầy đủ, ví dụ https://chitieu.example.vn',
  requestLimit: 'BCT_REQUEST_LIMIT phải là số yêu cầu trong 10 giây, ví dụ 600; 0 là không giới hạn',
  smtpUrl: 'SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://… (bỏ trống nếu không gửi thư)',
  smtpFrom: 'SMTP_FROM phải là địa chỉ gửi, ví dụ Bảng chỉ tiêu <chitieu@example.vn>; cần có khi đặt SMTP_URL',
  smtpNeedsUrl: 'cần đặt BCT_URL khi đặt SMTP_URL, vì thư nhắc có đường dẫn về trang này',
  backupAt: 'BCT_BACKUP_AT phải là giờ trong ngày, ví dụ 01:30, hoặc off để không tự sao lưu hằng đêm',
  passphrase: 'mật khẩu của bản sao lưu cần từ 12 ký tự trở lên',
  metricsPort: 'BCT_METRICS_PORT phải là số cổng, ví dụ 9100 (bỏ trống nếu không theo dõi bằng cổng riêng)',
  metricsToken: 'BCT_METRICS_TOKEN cần từ 16 ký tự, chỉ gồm chữ không dấu, chữ số và ký hiệu, không có dấu cách',
  oneOfBoth: (name: string) => `đã đặt cả ${name} và ${name}_FILE; bỏ một trong hai`,
  emptyFile: (file: string) => `tệp ${file} trống`,
  unreadableFile: (file: string, code: string) =>
    `không đọc được tệp ${file} (${code}); kiểm tra đường dẫn và quyền đọc`,
  sampleHost:
    'bản minh họa chỉ chạy tại 127.0.0.1 vì ai mở trang cũng vào được; muốn dùng thật, đặt BCT_MODE=production',
}
