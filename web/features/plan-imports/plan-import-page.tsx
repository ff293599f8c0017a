/** Takes a plan's targets or tasks from a file: choose, look at every row, save all that is taken or nothing. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { PlanWhole } from '#contract/plans'
import { type PlanTableKind, planTableKinds } from '#domain/plan-table.ts'
import { DropZone } from '../../components/drop-zone.tsx'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { exportPath, paths } from '../../paths.ts'
import { planQuery } from '../../queries.ts'
import { PreviewStep } from './preview-step.tsx'
import { StepList } from './step-list.tsx'
import { text } from './text.vi.ts'
import { type Reading, useReading } from './use-reading.ts'
import './plan-imports.css'

export function PlanImportPage() {
  const { plan: id = '' } = useParams({ strict: false }) as { plan?: string }
  const isId = /^[1-9]\d{0,8}$/.test(id)
  const query = useQuery({ ...planQuery(id), enabled: isId })
  if (!isId) return <NotFoundPage />
  return (
    <Page title={text.title} footer={query.data?.plan.title} className="plan-import">
      <Loaded query={query} isPage>
        {(whole) => (whole.rights.mayEdit ? <Wizard whole={whole} /> : <h1 className="verdict">{text.noRight}</h1>)}
      </Loaded>
    </Page>
  )
}

function Wizard({ whole }: { whole: PlanWhole }) {
  const { plan } = whole
  const { loai: kind = 'tasks' } = useSearch({ strict: false }) as { loai?: PlanTableKind }
  const reading = useReading(plan.id, kind)
  const step = reading.saved !== undefined ? 'done' : reading.answer !== undefined ? 'preview' : 'file'
  return (
    <>
      <p className="note crumb">
        <Link {...paths.plans()}>{text.plans}</Link> / <Link {...paths.plan(plan.id)}>{plan.title}</Link>
      </p>
      <StepList step={step} />
      {reading.saved !== undefined ? (
        <>
          <h1 className="verdict">{text.saved(kind, reading.saved)}</h1>
          <p className="sub">{text.savedNote}</p>
          <p className="acts">
            <Link {...paths.plan(plan.id)} className="btn primary">
              {text.toPlan}
            </Link>
            <button type="button" className="btn" onClick={reading.restart}>
              {text.otherFile}
            </button>
          </p>
        </>
      ) : reading.answer !== undefined ? (
        <PreviewStep key={reading.answer.fileName} whole={whole} answer={reading.answer} reading={reading} />
      ) : (
        <FileStep plan={plan} kind={kind} reading={reading} />
      )}
    </>
  )
}

type FileStepProps = { plan: PlanWhole['plan']; kind: PlanTableKind; reading: Reading }

function FileStep({ plan, kind, reading }: FileStepProps) {
  const go = useNavigate()
  return (
    <>
      <h1 className="verdict">{text.lead(plan.title)}</h1>
      <p className="sub">{text.leadNote}</p>
      <fieldset className="segmented">
        <legend>{text.kind.label}</legend>
        {planTableKinds.toReversed().map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="loai"
              checked={kind === one}
              onChange={() => void go({ ...paths.planImport(plan.id, one), replace: true, resetScroll: false })}
            />
            {text.kind[one]}
          </label>
        ))}
      </fieldset>
      <p className="note">{text.needs[kind]}</p>
      {reading.sending === undefined ? (
        <DropZone take={(file) => void reading.take(file)} refuse={reading.refuse} />
      ) : (
        <p role="status">
          {text.sending(reading.sending)} <progress />{' '}
          <button type="button" className="btn small" onClick={reading.stop}>
            {text.stop}
          </button>
        </p>
      )}
      {reading.refusal !== undefined && (
        <p className="fault" role="alert">
          {text.failed}: {reading.refusal}
        </p>
      )}
      <p className="note">
        {text.template}{' '}
        <a href={exportPath(kind, 'xlsx', { plan: plan.id })} download>
          {text.templateAct}
        </a>
      </p>
    </>
  )
}
