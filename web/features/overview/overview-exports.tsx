/** What can be taken away from the overview: files of its ranking and its table, the page on paper, the pages of all units. */
import { useNavigate } from '@tanstack/react-router'
import { type ComponentProps, memo } from 'react'
import type { Overview } from '#contract/overview'
import { ExportMenu } from '../../components/export-menu.tsx'
import { usePrintsUnits } from '../../components/use-prints-units.ts'
import { paths } from '../../paths.ts'
import type { OverviewSearch } from '../../search.ts'
import { chosenIndicator } from './main-target.ts'
import { text } from './text.vi.ts'

type OverviewExportsProps = Pick<ComponentProps<typeof ExportMenu>, 'position'> & {
  overview: Overview
  search: OverviewSearch
}

export const OverviewExports = memo(function OverviewExports({ overview, search, ...rest }: OverviewExportsProps) {
  const go = useNavigate()
  const mayPrintUnits = usePrintsUnits(overview.parent.code)
  const { period, parent } = overview
  const scope = { period, parent: parent.code, kind: search.khoi }
  const order = { indicator: chosenIndicator(overview, search), order: search.xep }
  const units = () => void go(paths.unitSheets({ tinh: parent.code, ky: period, khoi: search.khoi }))
  return (
    <ExportMenu
      parts={[
        { what: 'ranking', query: { ...scope, ...order }, title: text.exportRanking },
        { what: 'heat', query: scope, title: text.exportHeat },
      ]}
      more={[
        { heading: text.print.title },
        { label: text.print.page, onChoose: () => window.print() },
        ...(mayPrintUnits === true ? [{ label: text.print.units, onChoose: units }] : []),
      ]}
      {...rest}
    />
  )
})
