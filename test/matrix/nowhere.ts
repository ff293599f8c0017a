/** Ids of the right shape behind which there is nothing. */
import type { Ids } from './asking.ts'

/** No write of a test can succeed by them. */
export const nowhere: Ids = {
  unit: 'MH02',
  account: '00000000-0000-4000-8000-000000000001',
  session: 'f'.repeat(16),
  token: '00000000-0000-4000-8000-000000000002',
  invitation: '00000000-0000-4000-8000-000000000003',
  import: '00000000-0000-4000-8000-000000000004',
  committed: '00000000-0000-4000-8000-000000000005',
  taskPlan: '770101',
  task: '770102',
  draftTask: '770103',
  evidence: 'f'.repeat(32),
  plan: '987654',
  duty: '987654',
  campaign: '919191',
  body: '929292',
  initiative: '939393',
  commendation: '949494',
  inspection: '959595',
  result: '989898',
  round: '979797',
  node: '9.9',
  scheme: 'khong_co',
  survey: '969696',
  action: '969797',
  edition: '969798',
}
