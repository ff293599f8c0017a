/**
 * What the rows ask for, brought about on the desk and in the selection: the one object handed to all of them. Stable, so
 * that typing in one cell draws no other row.
 */
import { type RefObject, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { FigureItem } from '#contract/sheets'
import { type Bulk, bulkActs } from './bulk-acts.ts'
import { focusCell, focusNote, revealCell } from './cell-ids.ts'
import { answerOf } from './cell-state.ts'
import { tsvOf } from './clipboard.ts'
import { type CellAct, neighbour } from './keys.ts'
import { all, at, extendedBy, extendedTo, toggled } from './selection.ts'
import { selectionText } from './selection-text.vi.ts'
import type { Column, OpenPart, SheetActs } from './sheet-acts.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'
import { blockIn } from './tsv.ts'
import type { SelectionDesk } from './use-selection.ts'

export type Ports = {
  desk: SheetDesk
  selection: SelectionDesk
  say: (sentence: string | null) => void
  openPart: (element: string, part: OpenPart | null, from?: Column) => void
  showHistory: (element: string) => void
  paste: (element: string, pasted: string) => void
  /** The rows that are shown, as they stand at this moment. */
  shown: RefObject<readonly FigureItem[]>
}

export function useSheetActs(ports: Ports): { acts: SheetActs; bulk: Bulk } {
  const { desk, say, openPart, showHistory, paste, shown } = ports
  const { now, change } = ports.selection
  const tabRun = useRef<Column | null>(null)
  return useMemo(() => {
    const bulk = bulkActs({ desk, now, say })
    const numberOf = (element: string) => desk.view().sheet.figures.findIndex((one) => one.element === element) + 1
    const sayChosen = (cells: readonly string[]) => {
      const [first, last] = [cells[0], cells.at(-1)]
      if (first !== undefined && last !== undefined)
        say(selectionText.chosenRange(cells.length, numberOf(first), numberOf(last)))
    }

    const explain = (element: string) => {
      const mark = desk.view().sheet.figures.find((one) => one.element === element)?.computed?.mark
      if (mark !== undefined) say(text.counted.notTyped(numberOf(element), mark))
    }
    /** What is counted from records takes no act of writing, unless other cells are selected besides it. */
    const takes = (element: string, act: CellAct) =>
      desk.view().sheet.figures.find((one) => one.element === element)?.computed == null ||
      act === 'undo' ||
      act === 'redo' ||
      act === 'menu' ||
      (act !== 'note' && now().isWide)

    function move(element: string, to: 'up' | 'down', from: Column) {
      const column = tabRun.current ?? from
      tabRun.current = null
      const next = neighbour(now().order, element, to)
      // At the ends of the sheet the focus stays, but what was typed counts as entered.
      if (next === undefined) desk.leave(element)
      change(() => at(next ?? element))
      if (column === 'note') focusNote(next ?? element)
      else focusCell(next ?? element)
    }

    function extend(step: 1 | -1) {
      const cells = change((selection, order) => extendedBy(selection, order, step))
      const { end } = now().selection
      if (end !== null) revealCell(end)
      sayChosen(cells)
    }

    function restore(element: string) {
      if (now().isWide && desk.view().cells.get(element)?.draft == null) return void change(() => at(element))
      // The old value must stand there before it is selected, so that typing overwrites it again.
      flushSync(() => desk.restore(element))
      focusCell(element)
      say(text.said.restored(numberOf(element)))
    }

    function stepBack(element: string) {
      const draft = desk.view().cells.get(element)?.draft ?? null
      if (draft !== null) return restore(element)
      goTo(bulk.undo())
    }

    function goTo(changed: readonly string[]) {
      const [first] = changed
      if (first !== undefined && now().order.includes(first)) focusCell(first)
    }

    const writing: Partial<Record<CellAct, (element: string) => void>> = {
      note(element) {
        // A number that is still being typed counts as entered: it is explained, and no reason is asked for its absence.
        desk.leave(element)
        openPart(element, desk.isMissing(element) ? 'reason' : 'note')
      },
      menu: (element) => openPart(element, 'menu'),
      empty: () => bulk.empty(),
      fill_typed: (element) => {
        flushSync(() => bulk.fillTyped(element))
        focusCell(element)
      },
      fill_down: (element) => {
        bulk.fillDown(element)
        focusCell(element)
      },
      fill_last_month: (element) => {
        bulk.fillFromLastMonth(element)
        focusCell(element)
      },
      undo: stepBack,
      redo: () => goTo(bulk.redo()),
    }

    const acts: SheetActs = {
      type: desk.type,
      leave: desk.leave,
      choose: desk.choose,
      saveNote: desk.note,
      keepTheirs: desk.keepTheirs,
      takeMine: desk.takeMine,
      giveUp: desk.restore,
      explain,
      open: openPart,
      history: showHistory,
      paste(element, pasted) {
        if (blockIn(pasted)) return paste(element, pasted)
        flushSync(() => bulk.fillText(pasted, element, 'pasted'))
        focusCell(element)
      },
      arrive(element) {
        if (now().selection.active !== element) change(() => at(element))
      },
      select(element, press, asRow) {
        tabRun.current = null
        if (press === 'one') {
          change(() => at(element, asRow))
          if (asRow) focusCell(element)
        } else if (press === 'range') change((selection) => extendedTo(selection, element, asRow || selection.asRows))
        else change((selection, order) => toggled(selection, order, element, asRow))
        const { selection, cells, isWide } = now()
        if (press !== 'one' && selection.active !== null) focusCell(selection.active)
        if (isWide) sayChosen(cells)
      },
      isWide: () => now().isWide,
      copied(isCut) {
        const { isWide, cells, selection } = now()
        if (!isWide) return null
        const { sheet, cells: work } = desk.view()
        const chosen = sheet.figures.filter((figure) => cells.includes(figure.element))
        const rows = chosen.map((figure) => ({ figure, answer: answerOf(work.get(figure.element), figure) }))
        if (isCut) bulk.empty()
        say(isCut ? selectionText.said.cut(rows.length) : selectionText.said.copied(rows.length, selection.asRows))
        return tsvOf(rows, selection.asRows)
      },
      tabbed(column) {
        tabRun.current ??= column
      },
      moveNote: (element, to) => move(element, to, 'note'),
      act(element, act) {
        const { lock, figures } = desk.view().sheet
        switch (act) {
          case 'up':
          case 'down':
            return move(element, act, 'now')
          case 'to_note':
            tabRun.current = null
            return focusNote(element)
          case 'extend_up':
            return extend(-1)
          case 'extend_down':
            return extend(1)
          case 'select_all': {
            const section = figures.find((figure) => figure.element === element)?.section
            const rows = shown.current.filter((figure) => figure.section === section).map((figure) => figure.element)
            return sayChosen(change((selection, order) => all(selection, order, rows)))
          }
          case 'select_row':
            return sayChosen(change((selection) => ({ ...selection, asRows: true })))
          case 'restore':
            return restore(element)
          case 'save':
            desk.leave(element)
            desk.saveNow()
            return void desk.settled().then(() => say(desk.hasUnsaved() ? null : text.said.nothingToSave))
          case 'definition':
            return openPart(element, 'definition')
          case 'history':
            return showHistory(element)
          default:
            if (lock !== null) return
            if (takes(element, act)) writing[act]?.(element)
            else explain(element)
        }
      },
    }
    return { acts, bulk }
  }, [desk, say, openPart, showHistory, paste, shown, now, change])
}
