/** Begins a file for a collective or an individual, or changes what a draft says. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignItem, CommendationItem } from '#contract/emulation'
import type { AwardCode, SubjectKind } from '#domain/emulation.ts'
import { subjectWords } from '#domain/emulation.vi.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { acts, bodiesQuery } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.commendations

type CommendationFormProps = {
  campaign: CampaignItem
  commendation?: CommendationItem
  onClose: () => void
  onBegun?: (id: number) => void
}

export function CommendationForm({ campaign, commendation, onClose, onBegun }: CommendationFormProps) {
  const bodies = useQuery(bodiesQuery(campaign.unit.code)).data?.items ?? []
  const [subject, setSubject] = useState<SubjectKind>(commendation?.subject ?? 'collective')
  const [bodyId, setBody] = useState(String(commendation?.body?.id ?? ''))
  const [name, setName] = useState(commendation?.subject === 'individual' ? commendation.name : '')
  const [award, setAward] = useState<AwardCode | undefined>(commendation?.award.code ?? campaign.awards.at(-1)?.code)
  const [achievement, setAchievement] = useState(commendation?.achievement ?? '')
  const isPerson = subject === 'individual'
  const saving = useEmulationAct(
    (_: undefined, own) => {
      const content = {
        bodyId: bodyId === '' ? null : Number(bodyId),
        name: isPerson ? name : '',
        award: award as AwardCode,
        achievement,
      }
      return commendation
        ? acts.changeCommendation(commendation.id, { ...content, revision: commendation.revision }, own)
        : acts.begin({ ...content, campaignId: campaign.id, subject }, own)
    },
    (answer) => (onBegun ? onBegun(answer.id) : onClose()),
  )
  const { failure } = saving
  return (
    <FormDialog
      title={commendation ? words.acts.change : words.begin}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['bodyId', 'name', 'award', 'achievement']}
    >
      <div className="pair">
        {commendation === undefined && (
          <SelectField
            label={words.kind}
            value={subject}
            onChange={(value) => setSubject(value as SubjectKind)}
            options={optionsOf(subjectWords)}
          />
        )}
        <SelectField
          label={words.award}
          value={award ?? ''}
          onChange={(value) => setAward(value as AwardCode)}
          options={campaign.awards.map(({ code, name: label }) => ({ value: code, label }))}
          fault={failure?.field('award')}
          required
        />
      </div>
      {isPerson && (
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          maxLength={120}
          required
          fault={failure?.field('name')}
        />
      )}
      <SelectField
        label={isPerson ? words.bodyOfPerson : words.body}
        value={bodyId}
        onChange={setBody}
        empty={words.unitItself(campaign.unit.label)}
        options={bodies
          .filter(({ validTo, id }) => validTo === null || id === commendation?.body?.id)
          .map((body) => ({ value: String(body.id), label: body.name }))}
        fault={failure?.field('bodyId')}
      />
      <TextArea
        label={words.achievement}
        hint={words.achievementHint}
        value={achievement}
        onChange={setAchievement}
        maxLength={4000}
        rows={4}
        fault={failure?.field('achievement')}
      />
    </FormDialog>
  )
}
