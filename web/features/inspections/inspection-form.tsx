/** Plans an inspection, records that it was held and what came of it, or strikes one that never was. */
import { useState } from 'react'
import type { InspectionItem, InspectionList } from '#contract/inspections'
import { inspectionKindWords } from '#domain/emulation.vi.ts'
import type { InspectionKind } from '#domain/inspection.ts'
import { monthsOf } from '#domain/period.ts'
import { periodName } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.form
const fields = ['bodyId', 'kind', 'plannedMonth', 'heldOn', 'conclusion', 'concludedOn', 'findings', 'remediedOn']
const orNull = (value: string) => (value.trim() === '' ? null : value)

type InspectionFormProps = { list: InspectionList; inspection?: InspectionItem; onClose: () => void }

export function InspectionForm({ list, inspection, onClose }: InspectionFormProps) {
  const [bodyId, setBody] = useState(String(inspection?.body.id ?? ''))
  const [kind, setKind] = useState<InspectionKind>(inspection?.kind ?? 'regular')
  const [plannedMonth, setMonth] = useState(inspection?.plannedMonth ?? '')
  const [heldOn, setHeldOn] = useState(inspection?.heldOn ?? '')
  const [conclusion, setConclusion] = useState(inspection?.conclusion ?? '')
  const [concludedOn, setConcludedOn] = useState(inspection?.concludedOn ?? '')
  const [findings, setFindings] = useState(inspection?.findings ?? '')
  const [remediedOn, setRemediedOn] = useState(inspection?.remediedOn ?? '')
  const act = useOwnAct()
  const saving = useAct(
    (isRemoved: boolean) => {
      if (inspection && isRemoved) return act((own) => acts.remove(inspection.id, inspection.revision, own))
      const content = {
        bodyId: Number(bodyId),
        kind,
        plannedMonth: orNull(plannedMonth),
        heldOn: orNull(heldOn),
        conclusion: orNull(conclusion),
        concludedOn: orNull(concludedOn),
        findings,
        remediedOn: orNull(remediedOn),
      }
      return act((own) =>
        inspection
          ? acts.change(inspection.id, { ...content, revision: inspection.revision }, own)
          : acts.plan({ ...content, unit: list.unit.code, year: list.year }, own),
      )
    },
    { onSuccess: onClose, changes: [['inspections']] },
  )
  const { failure } = saving
  const bodies = list.bodies.some(({ id }) => id === inspection?.body.id)
    ? list.bodies
    : [...(inspection ? [inspection.body] : []), ...list.bodies]
  return (
    <FormDialog
      title={inspection ? text.editOf(inspection.body.name) : text.add}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(false)}
      isSending={saving.isRunning}
      failure={failure}
      fields={fields}
    >
      <SelectField
        label={words.body}
        value={bodyId}
        onChange={setBody}
        empty={words.choose}
        options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
        fault={failure?.field('bodyId')}
        required
      />
      <div className="pair">
        <SelectField
          label={words.kind}
          value={kind}
          onChange={(value) => setKind(value as InspectionKind)}
          options={optionsOf(inspectionKindWords)}
        />
        <SelectField
          label={words.plannedMonth}
          value={plannedMonth}
          onChange={setMonth}
          empty={words.noMonth}
          options={monthsOf(String(list.year)).map((month) => ({ value: month, label: periodName(month) }))}
          fault={failure?.field('plannedMonth')}
        />
      </div>
      <DateField
        label={words.heldOn}
        hint={words.heldHint}
        value={heldOn}
        onChange={setHeldOn}
        max={list.today}
        fault={failure?.field('heldOn')}
      />
      {heldOn !== '' && (
        <>
          <div className="pair">
            <TextField
              label={words.conclusion}
              value={conclusion}
              onChange={setConclusion}
              maxLength={60}
              fault={failure?.field('conclusion')}
            />
            <DateField
              label={words.concludedOn}
              value={concludedOn}
              onChange={setConcludedOn}
              min={heldOn}
              max={list.today}
              fault={failure?.field('concludedOn')}
            />
          </div>
          <TextArea
            label={words.findings}
            hint={words.findingsHint}
            value={findings}
            onChange={setFindings}
            maxLength={4000}
            fault={failure?.field('findings')}
          />
          <DateField
            label={words.remediedOn}
            value={remediedOn}
            onChange={setRemediedOn}
            min={heldOn}
            max={list.today}
            fault={failure?.field('remediedOn')}
          />
        </>
      )}
      {inspection !== undefined && inspection.heldOn === null && (
        <p>
          <button type="button" className="linkish" disabled={saving.isRunning} onClick={() => saving.run(true)}>
            {text.remove}
          </button>
        </p>
      )}
    </FormDialog>
  )
}
