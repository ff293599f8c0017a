/** What the campaign has come to in one sentence, which campaign it is, and the way to others. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignItem, CampaignList } from '#contract/emulation'
import { campaignStateWords } from '#domain/emulation.vi.ts'
import { capitalised, lowerFirst } from '#domain/wording.vi.ts'
import { SelectField } from '../../components/select-field.tsx'
import { paths } from '../../paths.ts'
import { initiativesQuery } from './ask.ts'
import { CampaignForm } from './campaign-form.tsx'
import { text } from './text.vi.ts'

type CampaignHeadProps = { list: CampaignList; campaign: CampaignItem }

export function CampaignHead({ list, campaign }: CampaignHeadProps) {
  const go = useNavigate()
  const [form, setForm] = useState<'edit' | 'launch'>()
  return (
    <>
      <h1 className="verdict">
        <Verdict campaign={campaign} />
      </h1>
      <p className="sub">
        {capitalised(campaign.unit.label)}: “{campaign.name}”, {text.period(campaign.from, campaign.to)};{' '}
        {lowerFirst(campaignStateWords[campaign.state])}.{' '}
        {campaign.plan === null ? campaign.basis : <Link {...paths.plan(campaign.plan.id)}>{text.plan}</Link>}
      </p>
      <div className="emulation-bar">
        <SelectField
          label={text.choose}
          value={String(campaign.id)}
          onChange={(id) => void go({ ...paths.emulation({ 'phong-trao': Number(id) }) })}
          options={list.items.map((one) => ({
            value: String(one.id),
            label: text.campaignOption(one.unit.label, one.year, one.name),
          }))}
        />
        <p className="acts">
          {campaign.mayEdit && (
            <button type="button" className="btn" onClick={() => setForm('edit')}>
              {text.campaign.edit}
            </button>
          )}
          {list.mayLaunch.length > 0 && (
            <button type="button" className="btn" onClick={() => setForm('launch')}>
              {text.campaign.launch}
            </button>
          )}
          {(campaign.maySeeEligibility || campaign.mayEdit) && (
            <>
              <Link {...paths.bodies({ 'don-vi': campaign.unit.code })}>{text.bodies}</Link>
              <Link {...paths.inspections({ 'don-vi': campaign.unit.code, nam: campaign.year })}>
                {text.inspections}
              </Link>
            </>
          )}
        </p>
      </div>
      {form !== undefined && (
        <CampaignForm list={list} {...(form === 'edit' ? { campaign } : {})} onClose={() => setForm(undefined)} />
      )}
    </>
  )
}

function Verdict({ campaign }: { campaign: CampaignItem }) {
  const initiatives = useQuery(initiativesQuery({ campaign: campaign.id, state: undefined, q: undefined })).data
  if (initiatives === undefined) return campaign.name
  const { counts, items } = initiatives
  if (counts === null) return text.lead.seen(items.length)
  return text.lead.counted(counts.bodiesRegistered, counts.bodies, counts.applied, counts.registered)
}
