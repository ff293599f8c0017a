/** The initiatives of a campaign: filters in the address, one row for each, and what one may do to it in a dialog. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignItem, InitiativeItem, InitiativeList } from '#contract/emulation'
import { initiativeStateWords } from '#domain/emulation.vi.ts'
import { initiativeStates } from '#domain/initiative.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Blocks, Empty, Loaded } from '../../components/states.tsx'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import type { EmulationSearch } from '../../search.ts'
import { initiativesQuery } from './ask.ts'
import { InitiativeDialog } from './initiative-dialog.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { InitiativeTable } from './initiative-table.tsx'
import { text } from './text.vi.ts'

const words = text.initiatives

type InitiativesPartProps = { campaign: CampaignItem; search: EmulationSearch }

export function InitiativesPart({ campaign, search }: InitiativesPartProps) {
  const q = search.tim?.trim() || undefined
  const query = useQuery(initiativesQuery({ campaign: campaign.id, state: search['trang-thai'], q }))
  const [open, setOpen] = useState<number>()
  const [isNew, setNew] = useState(false)
  const chosen = query.data?.items.find(({ id }) => id === open)
  return (
    <section className="sec">
      <div className="emulation-bar">
        <Filters campaign={campaign} search={search} list={query.data} />
        <p className="acts">
          {campaign.mayRegister && (
            <button type="button" className="btn primary" onClick={() => setNew(true)}>
              {words.register}
            </button>
          )}
          <ExportMenu parts={[{ what: 'initiatives', query: { campaign: campaign.id }, picture: false }]} />
        </p>
      </div>
      <Loaded query={query} blocks={<Blocks lines={8} height={48} />}>
        {({ items, without }) => (
          <>
            <Without names={without.map(({ name }) => name)} />
            {items.length === 0 ? (
              <Empty>
                {words.none}{' '}
                {(search['trang-thai'] !== undefined || q !== undefined) && (
                  <Link {...paths.emulation({ 'phong-trao': campaign.id })}>{words.clear}</Link>
                )}
              </Empty>
            ) : (
              <InitiativeTable items={items} onOpen={setOpen} />
            )}
          </>
        )}
      </Loaded>
      {chosen !== undefined && <InitiativeDialog initiative={chosen} onClose={() => setOpen(undefined)} />}
      {isNew && <InitiativeForm campaign={campaign} onClose={() => setNew(false)} />}
    </section>
  )
}

/** Named one by one, so that somebody can be asked. */
function Without({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details className="emulation-without">
      <summary>{words.withoutCount(names.length)}</summary>
      <p>{words.without(names)}</p>
    </details>
  )
}

type FiltersProps = InitiativesPartProps & { list: InitiativeList | undefined }

function Filters({ search, list }: FiltersProps) {
  const go = useNavigate()
  const set = (name: 'trang-thai' | 'tim') => (value: string) => {
    const next = (now: object) => ({ ...now, [name]: value === '' ? undefined : value })
    void go({ to: '.', search: next, replace: true, resetScroll: false })
  }
  const has = (state: InitiativeItem['state']) => list?.states[state] ?? 0
  const shown = initiativeStates.filter((state) => has(state) > 0 || state === search['trang-thai'])
  return (
    <search className="filters">
      <SelectField
        label={words.state}
        value={search['trang-thai'] ?? ''}
        onChange={set('trang-thai')}
        empty={words.allStates}
        options={shown.map((state) => ({
          value: state,
          label: words.stateOption(initiativeStateWords[state], has(state)),
        }))}
      />
      <TextField
        label={words.find}
        type="search"
        autoComplete="off"
        maxLength={80}
        value={search.tim ?? ''}
        onChange={set('tim')}
      />
    </search>
  )
}
