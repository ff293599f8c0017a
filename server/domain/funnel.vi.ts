/** What a funnel says of a unit in words: that it differs by more than chance, never why nor by whose doing. */
import type { FunnelZone } from './chart.ts'

/** Those farthest below first: the order in which they are listed. */
export const funnelZones: readonly FunnelZone[] = ['below_998', 'below_95', 'above_998', 'above_95', 'inside']

export const funnelZoneWords: Record<FunnelZone, string> = {
  below_998: 'Thấp hơn chỉ tiêu, ngoài giới hạn 99,8%',
  below_95: 'Thấp hơn chỉ tiêu, ngoài giới hạn 95%',
  inside: 'Trong giới hạn 95%, chênh lệch có thể do ngẫu nhiên',
  above_95: 'Cao hơn chỉ tiêu, ngoài giới hạn 95%',
  above_998: 'Cao hơn chỉ tiêu, ngoài giới hạn 99,8%',
}

/** How the limits are to be read, in one sentence. */
export const funnelReading =
  'Số lượng càng ít thì kết quả càng dao động ngẫu nhiên; chỉ đơn vị nằm ngoài giới hạn mới khác chỉ tiêu rõ rệt.'
