/** The files of a campaign: whom they put forward for what, how much of the file is there, and whether the conditions are fulfilled. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignItem } from '#contract/emulation'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Blocks, Empty, Loaded } from '../../components/states.tsx'
import { commendationsQuery, eligibilityQuery } from './ask.ts'
import { CommendationDialog } from './commendation-dialog.tsx'
import { CommendationForm } from './commendation-form.tsx'
import { CommendationTable } from './commendation-table.tsx'
import { text } from './text.vi.ts'

const words = text.commendations

export function CommendationsPart({ campaign }: { campaign: CampaignItem }) {
  const query = useQuery(commendationsQuery(campaign.id))
  const eligibility = useQuery({ ...eligibilityQuery(campaign.id), enabled: campaign.maySeeEligibility }).data
  const [open, setOpen] = useState<number>()
  const [isNew, setNew] = useState(false)
  const chosen = query.data?.items.find(({ id }) => id === open)
  return (
    <section className="sec">
      <p className="acts emulation-acts">
        {campaign.mayRegister && campaign.awards.length > 0 && (
          <button type="button" className="btn primary" onClick={() => setNew(true)}>
            {words.begin}
          </button>
        )}
        <ExportMenu parts={[{ what: 'commendations', query: { campaign: campaign.id }, picture: false }]} />
      </p>
      <Loaded query={query} blocks={<Blocks lines={6} height={48} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <CommendationTable items={items} eligibility={eligibility} onOpen={setOpen} />
          )
        }
      </Loaded>
      {chosen !== undefined && (
        <CommendationDialog
          campaign={campaign}
          commendation={chosen}
          eligibility={eligibility}
          onClose={() => setOpen(undefined)}
        />
      )}
      {isNew && (
        <CommendationForm
          campaign={campaign}
          onClose={() => setNew(false)}
          onBegun={(id) => {
            setNew(false)
            setOpen(id)
          }}
        />
      )}
    </section>
  )
}
