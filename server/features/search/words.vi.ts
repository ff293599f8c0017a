/** Where a found thing belongs, in words. */
import { dateName } from '../../domain/wording.vi.ts'

export const searchWords = {
  ended: (place: string, date: string) => `${place}${place === '' ? 'Đến' : ', đến'} ${dateName(date)}`,
  section: (section: string) => `Ô số liệu, mục ${section}`,
}
