/** Questions about the tasks of plans. A plan in force is public; whoever has no hand in it may still do nothing to it. */
import { multipart, multipartType } from '../features/import-desk.ts'
import { get, type Ids, type Question, send } from './asking.ts'

const reason = 'Đối chiếu lại hồ sơ'
const task = ({ task: id }: Ids) => `/api/tasks/${id}`
const seen = { occurrence: 1, revision: 1 }
const act = (name: string, body: object): [string, Question] => [
  `POST /api/tasks/:task/${name}`,
  send(
    'scoped',
    'POST',
    (ids) => `${task(ids)}/${name}`,
    () => ({ ...seen, ...body }),
  ),
]

export const questionsOfTasks: Record<string, Question> = {
  'GET /api/tasks': get('public', (ids) => `/api/tasks?unit=${ids.unit}`),
  'GET /api/tasks/late': get('public', () => '/api/tasks/late?parent=MH'),
  'GET /api/tasks/calendar': get('public', (ids) => `/api/tasks/calendar?month=2026-12&unit=${ids.unit}`),
  'GET /api/tasks/:task': get('scoped', (ids) => `/api/tasks/${ids.draftTask}`),
  'POST /api/plans/:plan/tasks': send(
    'scoped',
    'POST',
    (ids) => `/api/plans/${ids.taskPlan}/tasks`,
    () => ({
      change: { reason },
      tasks: [{ field: 'direction', name: 'Thêm', deadline: { kind: 'regular', value: '' } }],
    }),
  ),
  'PATCH /api/tasks/:task': send('scoped', 'PATCH', task, () => ({
    revision: 1,
    change: { reason },
    task: { name: 'Tên khác' },
  })),
  'DELETE /api/tasks/:task': send(
    'scoped',
    'DELETE',
    (ids) => `/api/tasks/${ids.draftTask}`,
    () => ({ revision: 1 }),
  ),
  ...Object.fromEntries([
    act('progress', { percent: 50 }),
    act('report', {}),
    act('approve', {}),
    act('return', { reason }),
    act('reopen', { reason }),
    act('drop', { reason }),
    act('resume', { reason }),
    act('extend', { reason, due: '2027-01-31' }),
  ]),
  'POST /api/tasks/:task/assign': send(
    'scoped',
    'POST',
    (ids) => `${task(ids)}/assign`,
    () => ({ revision: 1, change: { reason }, units: ['MH02'] }),
  ),
  'POST /api/tasks/:task/evidence': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: `${task(ids)}/evidence`,
      headers: { 'content-type': multipartType },
      payload: multipart([
        { name: 'occurrence', content: '1' },
        { name: 'file', content: 'Biên bản', fileName: 'bien-ban.txt' },
      ]),
    }),
  },
  'GET /api/tasks/:task/evidence/:evidence': get('scoped', (ids) => `${task(ids)}/evidence/${ids.evidence}`),
  'DELETE /api/tasks/:task/evidence/:evidence': send(
    'scoped',
    'DELETE',
    (ids) => `${task(ids)}/evidence/${ids.evidence}`,
    () => ({}),
  ),
}
