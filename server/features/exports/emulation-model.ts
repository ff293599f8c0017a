/** Initiatives and commendations of one campaign as tables, as whoever asks may see them. */

import { type Exportable, numberColumn, textColumn, wrappedColumn } from '../../charting/columns.ts'
import { frameOf, listLine } from '../../charting/words.vi.ts'
import { readSettings } from '../../database/settings.ts'
import type { Table, TableColumn } from '../../domain/chart.ts'
import {
  commendationStateWords,
  initiativeKindWords,
  initiativeStateWords,
  subjectWords,
} from '../../domain/emulation.vi.ts'
import { dateInVietnam } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import { capitalised, dateName } from '../../domain/wording.vi.ts'
import {
  campaignItem,
  commendationsOf,
  type EmulationView,
  initiativesOf,
  maySeeCampaign,
} from '../../evaluation/emulation/emulation.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { emulationWords as words } from './emulation-words.vi.ts'

export async function gatherEmulation(
  site: Site,
  viewer: Account,
  what: 'initiatives' | 'commendations',
  id: number,
): Promise<Exportable> {
  const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
  const { approverMayBeEnterer: mayDecideOwn } = await readSettings(site.db)
  const view: EmulationView = { catalogue, records, viewer, today: dateInVietnam(site.now()), mayDecideOwn }
  const campaign = records.campaigns.get(id)
  if (!campaign || !maySeeCampaign(view, campaign)) throw notFound('campaign', String(id))
  const { unit, name, year } = campaignItem(view, campaign)
  const { columns, rows } = what === 'initiatives' ? initiativeRows(view, id) : commendationRows(view, id)
  const { title, sheetName, fileName } = words[what]
  const subtitle = words.subtitle(capitalised(unit.label), year)
  const table: Table = {
    frame: frameOf(
      title(rows.length, name),
      subtitle,
      words.source,
      listLine(site.now().toISOString()),
      unit.fictional,
    ),
    sheetName,
    columns,
    rows,
  }
  return { chart: null, table, nameParts: [fileName, unit.name, String(year)] }
}

type Rows = { columns: TableColumn[]; rows: (string | number | null)[][] }

const dayOf = (day: string | null) => (day === null ? '' : dateName(day))

/** In the order in which they were registered. */
function initiativeRows(view: EmulationView, campaign: number): Rows {
  const { order, name, kind, body, authors, registeredOn, state, decision, ...rest } = words.initiatives
  return {
    columns: [
      numberColumn(order),
      wrappedColumn(name, 40),
      textColumn(kind),
      wrappedColumn(body, 26),
      wrappedColumn(authors, 26),
      textColumn(registeredOn),
      textColumn(state),
      textColumn(decision),
      textColumn(rest.appraisedOn),
      textColumn(rest.appliedOn),
      wrappedColumn(rest.scope, 20),
      wrappedColumn(rest.effect, 40),
    ],
    rows: initiativesOf(view, { campaign })
      .reverse()
      .map((item, index) => [
        index + 1,
        item.title,
        initiativeKindWords[item.kind],
        item.body.name,
        item.authors,
        dateName(item.registeredOn),
        initiativeStateWords[item.state],
        item.decision ?? '',
        dayOf(item.appraisedOn),
        dayOf(item.appliedOn),
        item.scope ?? '',
        item.effect ?? '',
      ]),
  }
}

function commendationRows(view: EmulationView, campaign: number): Rows {
  const head = words.commendations
  return {
    columns: [
      numberColumn(head.order),
      wrappedColumn(head.subject, 32),
      textColumn(head.kind),
      wrappedColumn(head.body, 26),
      wrappedColumn(head.award, 30),
      wrappedColumn(head.achievement, 44),
      wrappedColumn(head.papers, 30),
      textColumn(head.state),
      textColumn(head.decision),
      textColumn(head.decidedOn),
    ],
    rows: commendationsOf(view, { campaign }).map((item, index) => [
      index + 1,
      capitalised(item.name),
      subjectWords[item.subject],
      item.subject === 'individual' ? (item.body?.name ?? '') : '',
      item.award.name,
      item.achievement,
      item.papers
        .filter(({ have }) => have)
        .map(({ name }) => name)
        .join('; '),
      commendationStateWords[item.state],
      item.decision ?? '',
      dayOf(item.decidedOn),
    ]),
  }
}
