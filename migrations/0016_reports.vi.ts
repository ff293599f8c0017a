/** How the ministry's report is called where a site gets its duties by migration. Frozen with it. */
export const ministryReport = 'Báo cáo cải cách hành chính'
