/** Registers an initiative of a body, or mends what was registered. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignItem, InitiativeItem } from '#contract/emulation'
import { initiativeKindWords } from '#domain/emulation.vi.ts'
import type { InitiativeKind } from '#domain/initiative.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { acts, bodiesQuery } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.initiatives

type InitiativeFormProps =
  | { campaign: CampaignItem; initiative?: undefined; onClose: () => void }
  | { campaign?: undefined; initiative: InitiativeItem; onClose: () => void }

export function InitiativeForm({ campaign, initiative, onClose }: InitiativeFormProps) {
  const today = useToday()
  const bodies = useQuery(bodiesQuery((campaign ?? initiative).unit.code)).data?.items ?? []
  const [bodyId, setBody] = useState(String(initiative?.body.id ?? ''))
  const [kind, setKind] = useState<InitiativeKind>(initiative?.kind ?? 'model')
  const [title, setTitle] = useState(initiative?.title ?? '')
  const [summary, setSummary] = useState(initiative?.summary ?? '')
  const [authors, setAuthors] = useState(initiative?.authors ?? '')
  const [registeredOn, setRegisteredOn] = useState(initiative?.registeredOn ?? today)
  const saving = useEmulationAct((_: undefined, own) => {
    const content = { bodyId: Number(bodyId), kind, title, summary, authors, registeredOn }
    return initiative
      ? acts.changeInitiative(initiative.id, { ...content, revision: initiative.revision }, own)
      : acts.register({ ...content, campaignId: campaign.id }, own)
  }, onClose)
  const { failure } = saving
  return (
    <FormDialog
      title={initiative ? words.actTitles.change : words.register}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['bodyId', 'kind', 'title', 'summary', 'authors', 'registeredOn']}
    >
      <div className="pair">
        <SelectField
          label={words.body}
          value={bodyId}
          onChange={setBody}
          empty={words.chooseBody}
          options={bodies
            .filter(({ validTo, id }) => validTo === null || id === initiative?.body.id)
            .map(({ id, name }) => ({ value: String(id), label: name }))}
          fault={failure?.field('bodyId')}
          required
        />
        <SelectField
          label={words.kind}
          value={kind}
          onChange={(value) => setKind(value as InitiativeKind)}
          options={optionsOf(initiativeKindWords)}
        />
      </div>
      <TextField
        label={words.name}
        value={title}
        onChange={setTitle}
        maxLength={300}
        required
        fault={failure?.field('title')}
      />
      <TextArea
        label={words.summary}
        value={summary}
        onChange={setSummary}
        maxLength={4000}
        rows={4}
        fault={failure?.field('summary')}
      />
      <div className="pair">
        <TextField
          label={words.authors}
          value={authors}
          onChange={setAuthors}
          maxLength={300}
          required
          fault={failure?.field('authors')}
        />
        <DateField
          label={words.registeredOn}
          value={registeredOn}
          onChange={setRegisteredOn}
          max={today}
          required
          fault={failure?.field('registeredOn')}
        />
      </div>
    </FormDialog>
  )
}
