/** Questions about schemes: a draft of another province, and sets for units out of reach. */

import { multipart, multipartType } from '../features/import-desk.ts'
import { head } from '../features/scheme-desk.ts'
import { get, type Question, send } from './asking.ts'

const reason = 'Có quyết định thay thế'

export const questionsOfSchemes: Record<string, Question> = {
  'GET /api/schemes/template.xlsx': get('public', () => '/api/schemes/template.xlsx'),
  'GET /api/schemes/:scheme/tree': get('scoped', (ids) => `/api/schemes/${ids.scheme}/tree`),
  'GET /api/schemes/:scheme/table.xlsx': get('scoped', (ids) => `/api/schemes/${ids.scheme}/table.xlsx`),
  'GET /api/schemes/:scheme/comparison': get('scoped', (ids) => `/api/schemes/qd766/comparison?with=${ids.scheme}`),
  'POST /api/schemes': send(
    'scoped',
    'POST',
    () => '/api/schemes',
    (ids) => ({ ...head('bo_moi'), unit: ids.unit }),
  ),
  'POST /api/schemes/:scheme/copy': send(
    'scoped',
    'POST',
    (ids) => `/api/schemes/${ids.scheme}/copy`,
    () => ({ unit: 'MH', code: 'bo_chep', name: 'Chép', decision: 'QĐ', issuer: 'UBND', validFrom: '2027-01-01' }),
  ),
  'PATCH /api/schemes/:scheme': send(
    'scoped',
    'PATCH',
    (ids) => `/api/schemes/${ids.scheme}`,
    () => ({ revision: 1, scheme: { name: 'Khác' } }),
  ),
  'PUT /api/schemes/:scheme/nodes': send(
    'scoped',
    'PUT',
    (ids) => `/api/schemes/${ids.scheme}/nodes`,
    () => ({ revision: 1, nodes: [] }),
  ),
  'POST /api/schemes/:scheme/issue': send(
    'scoped',
    'POST',
    (ids) => `/api/schemes/${ids.scheme}/issue`,
    () => ({ revision: 1 }),
  ),
  'POST /api/schemes/:scheme/withdraw': send(
    'scoped',
    'POST',
    (ids) => `/api/schemes/${ids.scheme}/withdraw`,
    () => ({ revision: 1, reason }),
  ),
  'DELETE /api/schemes/:scheme': send(
    'scoped',
    'DELETE',
    (ids) => `/api/schemes/${ids.scheme}`,
    () => ({ revision: 1 }),
  ),
  'POST /api/schemes/import': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: '/api/schemes/import',
      headers: { 'content-type': multipartType },
      payload: multipart([
        { name: 'options', content: JSON.stringify({ scheme: ids.scheme }) },
        { name: 'file', content: 'STT;Tiêu chí;Điểm tối đa\n1;Kế hoạch;10\n', fileName: 'bo.csv' },
      ]),
    }),
  },
}
