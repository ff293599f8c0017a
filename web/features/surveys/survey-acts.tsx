/** What can be done with a round: closed for good, opened again with a reason, filled from a file, or taken as a model. */
import { useState } from 'react'
import type { Survey } from '#contract/surveys'
import { useAct } from '../../act.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useOwnAct } from '../../own-act.ts'
import { acts, surveysKey } from './ask.ts'
import { BeginDialog } from './begin-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { text } from './text.vi.ts'

const words = text.acts
type Open = 'close' | 'reopen' | 'import' | 'copy'
/** The sheets that a closed round feeds are read anew too. */
const changes = [surveysKey, ['sheet']]

export function SurveyActs({ survey }: { survey: Survey }) {
  const [open, setOpen] = useState<Open>()
  const onClose = () => setOpen(undefined)
  if (!survey.mayEdit) return null
  return (
    <>
      <p className="acts survey-acts">
        {survey.state === 'open' && (
          <>
            <button type="button" className="btn primary" onClick={() => setOpen('close')}>
              {words.close}
            </button>
            <button type="button" className="btn" onClick={() => setOpen('import')}>
              {words.import}
            </button>
          </>
        )}
        {survey.state === 'closed' && (
          <button type="button" className="btn" onClick={() => setOpen('reopen')}>
            {words.reopen}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setOpen('copy')}>
          {words.copy}
        </button>
      </p>
      {open === 'close' && <CloseDialog survey={survey} onClose={onClose} />}
      {open === 'reopen' && <ReopenDialog survey={survey} onClose={onClose} />}
      {open === 'import' && <ImportDialog survey={survey} onClose={onClose} />}
      {open === 'copy' && (
        <BeginDialog owners={[survey.unit]} items={[itemOf(survey)]} from={survey.id} onClose={onClose} />
      )}
    </>
  )
}

function itemOf(survey: Survey) {
  const entered = survey.units.filter((unit) => unit.entered).length
  return { ...survey, units: survey.units.length, entered, total: survey.rates?.total ?? null }
}

type ActDialogProps = { survey: Survey; onClose: () => void }

function CloseDialog({ survey: { id, revision, units }, onClose }: ActDialogProps) {
  const own = useOwnAct()
  const closing = useAct(() => own((account) => acts.close(id, revision, account)), { onSuccess: onClose, changes })
  return (
    <FormDialog
      title={words.close}
      act={words.close}
      onClose={onClose}
      onSend={() => closing.run()}
      isSending={closing.isRunning}
      failure={closing.failure}
      fields={[]}
    >
      <p>{words.closing(units.filter((unit) => !unit.entered).length)}</p>
    </FormDialog>
  )
}

function ReopenDialog({ survey: { id, revision }, onClose }: ActDialogProps) {
  const own = useOwnAct()
  const opening = useAct((reason: string) => own((account) => acts.reopen(id, revision, reason, account)), {
    onSuccess: onClose,
    changes,
  })
  return (
    <ReasonDialog
      title={words.reopen}
      act={words.reopen}
      note={words.reopening}
      label={words.reason}
      maxLength={500}
      sending={opening}
      onClose={onClose}
    />
  )
}
