/** One campaign of the emulation movement: its initiatives, commendations, conditions and criteria, one part at a time. */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignItem, CampaignList } from '#contract/emulation'
import { capitalised } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { meQuery } from '../../queries.ts'
import { type EmulationPart, type EmulationSearch, emulationParts } from '../../search.ts'
import { campaignsQuery } from './ask.ts'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignHead } from './campaign-head.tsx'
import { CommendationsPart } from './commendations-part.tsx'
import { CriteriaPart } from './criteria-part.tsx'
import { EligibilityPart } from './eligibility-part.tsx'
import { InitiativesPart } from './initiatives-part.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './emulation.css'

export function EmulationPage() {
  const search = useSearch({ strict: false }) as EmulationSearch
  const campaigns = useQuery(campaignsQuery)
  const home = useQuery(meQuery).data?.home.unit?.code
  const campaign = campaigns.data && chosenOf(campaigns.data.items, search['phong-trao'], search['don-vi'] ?? home)
  return (
    <Page
      title={text.title}
      className="emulation"
      footer={campaign === undefined ? undefined : capitalised(campaign.unit.label)}
      isReal={campaign?.unit.fictional === false}
    >
      <Loaded query={campaigns} isPage>
        {(list) =>
          campaign === undefined ? (
            <NoCampaign list={list} />
          ) : (
            <Campaign list={list} campaign={campaign} search={search} />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The one in the address, or else the latest of the unit there or of one's own, or else the latest of all. */
function chosenOf(items: readonly CampaignItem[], asked: number | undefined, unit: string | undefined) {
  return (
    items.find((one) => one.id === asked) ??
    items.find((one) => one.unit.code === unit) ??
    items.find((one) => one.unit.fictional) ??
    items[0]
  )
}

function NoCampaign({ list }: { list: CampaignList }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h1 className="verdict">{text.lead.nothing}</h1>
      {list.mayLaunch.length > 0 && (
        <>
          <Empty>{text.noneWhy}</Empty>
          <button type="button" className="btn primary" onClick={() => setOpen(true)}>
            {text.campaign.launch}
          </button>
          {isOpen && <CampaignForm list={list} onClose={() => setOpen(false)} />}
        </>
      )}
    </>
  )
}

type CampaignProps = { list: CampaignList; campaign: CampaignItem; search: EmulationSearch }

function Campaign({ list, campaign, search }: CampaignProps) {
  const parts = emulationParts.filter((part) => part !== 'dieu-kien' || campaign.maySeeEligibility)
  const part = parts.find((known) => known === search.muc) ?? 'sang-kien'
  return (
    <>
      <CampaignHead list={list} campaign={campaign} />
      <Choices
        label={text.parts.label}
        name="muc"
        chosen={part}
        options={parts.map((value) => ({ value, label: text.parts[value] }))}
        className="emulation-parts"
      />
      <Part part={part} campaign={campaign} search={search} />
    </>
  )
}

function Part({ part, campaign, search }: { part: EmulationPart; campaign: CampaignItem; search: EmulationSearch }) {
  switch (part) {
    case 'sang-kien':
      return <InitiativesPart campaign={campaign} search={search} />
    case 'khen-thuong':
      return <CommendationsPart campaign={campaign} />
    case 'dieu-kien':
      return <EligibilityPart campaign={campaign} />
    case 'tieu-chi':
      return <CriteriaPart campaign={campaign} />
  }
}
