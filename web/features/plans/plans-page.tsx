/** All plan documents: number, date, issuer, how many targets and tasks each gives; by unit and by year. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanItem, PlanList } from '#contract/plans'
import { dateInVietnam } from '#domain/period.ts'
import { compareNames } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { plansQuery, siteQuery } from '../../queries.ts'
import type { PlansSearch } from '../../search.ts'
import { text as actText } from './act-text.vi.ts'
import { DraftDialog } from './draft-dialog.tsx'
import { PlanTable } from './plan-table.tsx'
import { text } from './text.vi.ts'
import '../../components/whole-row.css'
import './plans.css'

const acts = actText.draft

export function PlansPage() {
  const search = useSearch({ strict: false }) as PlansSearch
  const plans = useQuery(plansQuery({}))
  return (
    <Page title={text.title} className="plans">
      <Loaded query={plans} isPage>
        {({ items, units }) => <Plans items={items} units={units} search={search} />}
      </Loaded>
    </Page>
  )
}

type PlansProps = { items: readonly PlanItem[]; units: PlanList['units']; search: PlansSearch }

function Plans({ items, units, search }: PlansProps) {
  const site = useQuery(siteQuery)
  const [isDrafting, setDrafting] = useState(false)
  const unit = search['don-vi']
  const shown = items.filter(
    (plan) => (unit === undefined || plan.unit.code === unit) && (search.nam === undefined || plan.year === search.nam),
  )
  const asked = { unit, year: search.nam }
  const isDraft = (plan: PlanItem) => plan.state === 'draft'
  const inForce = shown.filter((plan) => !isDraft(plan))
  const groups = [
    { ...text.groups.drafts, plans: shown.filter(isDraft) },
    { ...text.groups.fictional, plans: inForce.filter((plan) => plan.unit.fictional) },
    { ...text.groups.real, plans: inForce.filter((plan) => !plan.unit.fictional) },
  ].filter((group) => group.plans.length > 0)
  return (
    <>
      <h1 className="verdict">
        {text.lead(
          shown.length,
          shown.reduce((sum, plan) => sum + plan.targets, 0),
          shown.reduce((sum, plan) => sum + plan.tasks, 0),
        )}
      </h1>
      <p className="sub">{text.note}</p>
      <nav className="plans-ways" aria-label={text.ways.label}>
        <Link {...paths.emulation()}>{text.ways.emulation}</Link>
        <Link {...paths.inspections()}>{text.ways.inspections}</Link>
        <Link {...paths.surveys()}>{text.ways.surveys}</Link>
      </nav>
      <div className="plans-bar">
        <PlanFilters items={items} search={search} />
        <div className="plans-acts">
          {units.length > 0 && (
            <button type="button" className="btn primary" onClick={() => setDrafting(true)}>
              {acts.open}
            </button>
          )}
          <ExportMenu
            parts={[
              { what: 'targets', query: asked, picture: false, title: text.columns.targets },
              { what: 'tasks', query: asked, picture: false, title: text.columns.tasks },
            ]}
          />
        </div>
      </div>
      {isDrafting && (
        <DraftDialog
          units={units}
          plans={items}
          year={Number((site.data?.today ?? dateInVietnam(new Date())).slice(0, 4)) + 1}
          onClose={() => setDrafting(false)}
        />
      )}
      {groups.length === 0 && (
        <Empty>
          {text.none} <Link {...paths.plans()}>{text.filters.clear}</Link>
        </Empty>
      )}
      {groups.map((group) => (
        <section className="sec plan-group" key={group.title}>
          <header>
            <h2>{group.title}</h2>
            <p className="note">{group.note}</p>
          </header>
          <PlanTable plans={group.plans} caption={group.title} />
        </section>
      ))}
    </>
  )
}

function PlanFilters({ items, search }: { items: readonly PlanItem[]; search: PlansSearch }) {
  const go = useNavigate()
  const units = new Map(items.map((plan) => [plan.unit.code, plan.unit.label]))
  const years = [...new Set(items.map((plan) => plan.year))].sort((a, b) => b - a)
  const set = (name: 'don-vi' | 'nam') => (event: React.ChangeEvent<HTMLSelectElement>) => {
    const value = event.currentTarget.value
    void go({ to: '.', search: (now: object) => ({ ...now, [name]: value === '' ? undefined : value }) })
  }
  return (
    <div className="plan-filters">
      <label className="field">
        <span>{text.filters.unit}</span>
        <select className="control" value={search['don-vi'] ?? ''} onChange={set('don-vi')}>
          <option value="">{text.filters.allUnits}</option>
          {[...units]
            .sort((a, b) => compareNames(a[1], b[1]))
            .map(([code, label]) => (
              <option key={code} value={code}>
                {capitalised(label)}
              </option>
            ))}
        </select>
      </label>
      <label className="field">
        <span>{text.filters.year}</span>
        <select className="control" value={search.nam ?? ''} onChange={set('nam')}>
          <option value="">{text.filters.allYears}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
