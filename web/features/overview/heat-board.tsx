/** The heat map of hundreds or thousands of units: the same rows and marks as the table's, drawn on a canvas over a table for screen readers. */
import { memo } from 'react'
import type { HeatRow, Overview } from '#contract/overview'
import { withQuery } from '../../api.ts'
import { Board } from '../../charts/board.tsx'
import type { BoardPlace } from '../../charts/board-geometry.ts'
import type { BoardCell } from '../../charts/board-paint.ts'
import { FindUnits } from '../../components/find-units.tsx'
import { unitAddress } from '../../components/followed-links.ts'
import { markShapes, markSize } from '../../components/mark-shapes.ts'
import { LightUnitLink } from '../../components/unit-name.tsx'
import { useFound } from '../../components/use-found.ts'
import { type Cell, judgedWords } from './heat-cell.tsx'
import { bandOf, HeatCells, HeatHead, HeatWhole, metWords } from './heat-lines.tsx'
import { text, wholeOf } from './text.vi.ts'
import './heat-board.css'

const words = text.heat

export function HeatBoard({ overview, named }: { overview: Overview; named: string | undefined }) {
  const { heat, parent, period } = overview
  const rows = useFound(heat.rows, named)
  const rowAt = (row: number) => rows[row] as HeatRow
  const cellOf = ({ row, column }: BoardPlace) => rowAt(row).cells[column] as Cell
  return (
    <div className="heat-board only-desk">
      <p className="heat-tools">
        <FindUnits words={named} label={words.find} />
        <span className="note">{words.keys}</span>
      </p>
      <Board
        label={words.region}
        caption={words.caption}
        className="board-grid heat"
        rows={rows.length}
        linesBefore={2}
        scrollId="heat"
        head={<HeatHead columns={heat.columns} />}
        whole={
          <tbody className="whole">
            <HeatWhole heat={heat} name={wholeOf(parent)} />
          </tbody>
        }
        lineOf={(row, line, isPlain) => (
          <HeatLine key={rowAt(row).unit.code} row={rowAt(row)} line={line} period={period} isPlain={isPlain} />
        )}
        cellAt={(place) => drawnOf(cellOf(place))}
        lineAt={(row) => ({ name: rowAt(row).unit.name, band: bandOf(rowAt(row)) })}
        saidOf={(place) => saidOf(rowAt(place.row), cellOf(place), heat.columns[place.column]?.shortName ?? '')}
        addressOf={({ row, column }) =>
          withQuery(unitAddress(rowAt(row).unit.code), { ky: period, 'chi-tieu': heat.columns[column]?.indicator })
        }
      />
      {rows.length === 0 && <p className="note">{words.notFound}</p>}
    </div>
  )
}

type HeatLineProps = { row: HeatRow; line: number; period: string; isPlain: boolean }

/** Cells that the canvas draws are words for screen readers here. */
const HeatLine = memo(function HeatLine({ row, line, period, isPlain }: HeatLineProps) {
  const band = bandOf(row)
  return (
    <tr data-unit={row.unit.code} aria-rowindex={line}>
      <th scope="row" className="c-unit">
        <LightUnitLink unit={row.unit} period={period} />
      </th>
      {isPlain ? (
        <HeatCells row={row} />
      ) : (
        <>
          {band !== '' ? (
            <td colSpan={row.cells.length}>
              <span className="sr">{band}</span>
            </td>
          ) : (
            row.cells.map((cell) => (
              <td key={cell.indicator}>
                <span className="sr">{spoken(cell)}</span>
              </td>
            ))
          )}
          <td className="c-met c-end r fig">{band === '' ? metWords(row) : '–'}</td>
        </>
      )}
    </tr>
  )
})

function spoken(cell: Cell): string {
  return [cell.shown, cell.fraction, judgedWords(cell)].filter((part) => part !== '').join(', ')
}

function saidOf(row: HeatRow, cell: Cell, indicator: string) {
  return { title: `${row.unit.label}, ${indicator}`, words: bandOf(row) || spoken(cell) }
}

const washes: Record<Cell['assessment'], BoardCell['wash']> = {
  met: 'met-wash',
  near: 'near-wash',
  missed: 'missed-wash',
  out_of_reach: 'missed-wash',
  no_data: 'hatch',
  no_target: 'paper',
  not_applicable: 'paper',
}

function drawnOf({ assessment, shown, adjusted }: Cell): BoardCell {
  const isMissed = assessment === 'missed' || assessment === 'out_of_reach'
  return {
    wash: washes[assessment],
    shown: adjusted === '' ? shown : `${shown}*`,
    ink: isMissed ? 'missed-text' : assessment === 'near' ? 'ink' : 'ink-2',
    isStrong: isMissed,
    letters: 'font-figure',
    mark: assessment === 'met' ? null : { shapes: markShapes[assessment], size: 11, of: markSize },
    align: 'right',
  }
}
