/** Launches a campaign, as it stands or after the pattern of another, or changes the head of one. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignItem, CampaignList } from '#contract/emulation'
import type { CampaignState } from '#domain/emulation.ts'
import { campaignStateWords } from '#domain/emulation.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.campaign

type CampaignFormProps = { list: CampaignList; campaign?: CampaignItem; onClose: () => void }

export function CampaignForm({ list, campaign, onClose }: CampaignFormProps) {
  const go = useNavigate()
  const thisYear = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(String(campaign?.year ?? thisYear))
  const [unit, setUnit] = useState(campaign?.unit.code ?? list.mayLaunch[0]?.code ?? '')
  const [name, setName] = useState(campaign?.name ?? '')
  const [basis, setBasis] = useState(campaign?.basis ?? '')
  const [from, setFrom] = useState(campaign?.from ?? `${thisYear}-01-01`)
  const [to, setTo] = useState(campaign?.to ?? `${thisYear}-12-31`)
  const [state, setState] = useState<CampaignState>(campaign?.state ?? 'draft')
  const [copyFrom, setCopyFrom] = useState('')
  const saving = useEmulationAct(
    (_: undefined, own) => {
      const head = { name, basis, from, to }
      if (campaign) return acts.changeCampaign(campaign.id, { ...head, state, revision: campaign.revision }, own)
      const copied = copyFrom === '' ? {} : { copyFrom: Number(copyFrom) }
      return acts.launch({ ...head, ...copied, unit, year: Number(year) }, own)
    },
    (answer) => {
      onClose()
      if (!campaign) void go({ ...paths.emulation({ 'phong-trao': answer.id, muc: 'tieu-chi' }) })
    },
  )
  const { failure } = saving
  return (
    <FormDialog
      title={campaign ? words.edit : words.launch}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['name', 'basis', 'from', 'to', 'year']}
    >
      {campaign === undefined && (
        <div className="pair">
          <SelectField
            label={words.unit}
            value={unit}
            onChange={setUnit}
            options={list.mayLaunch.map((one) => ({ value: one.code, label: capitalised(one.label) }))}
          />
          <TextField
            label={words.year}
            value={year}
            onChange={setYear}
            inputMode="numeric"
            required
            fault={failure?.field('year')}
          />
        </div>
      )}
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        maxLength={200}
        required
        fault={failure?.field('name')}
      />
      <TextField
        label={words.basis}
        hint={words.basisHint}
        value={basis}
        onChange={setBasis}
        maxLength={500}
        fault={failure?.field('basis')}
      />
      <div className="pair">
        <DateField label={words.from} value={from} onChange={setFrom} required fault={failure?.field('from')} />
        <DateField label={words.to} value={to} onChange={setTo} required fault={failure?.field('to')} />
      </div>
      {campaign ? (
        <SelectField
          label={words.state}
          value={state}
          onChange={(value) => setState(value as CampaignState)}
          options={optionsOf(campaignStateWords)}
        />
      ) : (
        <SelectField
          label={words.copyFrom}
          value={copyFrom}
          onChange={setCopyFrom}
          empty={words.copyNothing}
          options={list.items
            .filter((one) => one.state !== 'draft')
            .map((one) => ({ value: String(one.id), label: text.campaignOption(one.unit.label, one.year, one.name) }))}
        />
      )}
    </FormDialog>
  )
}
