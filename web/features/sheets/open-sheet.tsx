/** One sheet on the desk: head, what is left, table, what one can do with a selection; the dialogs stand in SheetDialogs. */
import { useCallback, useRef, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { capitalised, lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { focusCell } from './cell-ids.ts'
import { KeyNotes } from './key-notes.tsx'
import { sectionsOf } from './row-view.ts'
import { SectionSteps } from './section-steps.tsx'
import { at, nothingSelected } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { Column, OpenPart } from './sheet-acts.ts'
import { type OpenDialog, SheetDialogs } from './sheet-dialogs.tsx'
import { SheetHead } from './sheet-head.tsx'
import { type OpenRow, SheetTable } from './sheet-table.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { TaskBar } from './task-bar.tsx'
import { text } from './text.vi.ts'
import { usePageKeys } from './use-page-keys.ts'
import { useRowsShown } from './use-rows-shown.ts'
import { useSelection } from './use-selection.ts'
import { useSheetActs } from './use-sheet-acts.ts'
import { useOfDesk, useResuming, useSheetDesk } from './use-sheet-desk.ts'
import { useSpoken } from './use-spoken.ts'

type OpenSheetProps = {
  latest: Sheet
  /** Whose desk it is. */
  account: string
}

export function OpenSheet({ latest, account }: OpenSheetProps) {
  const opened = useSheetDesk(latest, account)
  const { desk } = opened
  // The page around the table is not drawn for a keystroke, only for a new answer of the server.
  const sheet = useOfDesk(desk, (view) => view.sheet)
  const { choice, shown } = useRowsShown(desk, sheet)
  const rows = useRef(shown)
  rows.current = shown
  const selection = useSelection(shown)
  const [open, setOpen] = useState<OpenRow>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const submitButton = useRef<HTMLButtonElement>(null)
  const [spoken, say] = useSpoken(desk)
  useResuming(opened, say)

  const openPart = useCallback(
    (element: string, part: OpenPart | null, from: Column = 'now') =>
      setOpen(part === null ? null : { element, part, from }),
    [],
  )
  const showHistory = useCallback((element: string) => setDialog({ kind: 'history', element }), [])
  const paste = useCallback((from: string, pasted: string) => setDialog({ kind: 'paste', from, pasted }), [])
  const { acts, bulk } = useSheetActs({ desk, selection, say, openPart, showHistory, paste, shown: rows })
  const isLocked = sheet.lock !== null
  usePageKeys({ desk, bulk, isLocked })

  const title = text.title(lowerFirst(periodName(sheet.month)))
  const submit = () => setDialog({ kind: 'submit' })
  return (
    <Page
      title={`${title}, ${sheet.unit.label}`}
      footer={[capitalised(sheet.unit.label), periodName(sheet.month), sheetStateWords[sheet.state]].join(' · ')}
      className="sheet-page"
      thumb={<SectionSteps sections={sectionsOf(shown).map((section) => section.name)} />}
      thumbAct={
        !isLocked && (
          <button type="button" onClick={submit}>
            {text.phone.submit}
          </button>
        )
      }
    >
      <SheetHead
        sheet={sheet}
        submit={submit}
        paste={() => paste('', '')}
        ask={() => setDialog({ kind: 'request' })}
        submitButton={submitButton}
      />
      {!isLocked && <TaskBar desk={desk} />}
      <SheetTools desk={desk} choice={choice} bulk={bulk} />
      {shown.length === 0 && <p className="rows-none">{text.rows.none}</p>}
      <SheetTable
        desk={desk}
        shown={shown}
        open={open}
        chosen={selection.chosen}
        asRows={selection.asRows}
        acts={acts}
      />
      {selection.chosen.size > 0 && (
        <SelectionBar
          count={selection.chosen.size}
          isLocked={isLocked}
          bulk={bulk}
          clear={() => {
            const { active } = selection
            selection.change(() => (active === null ? nothingSelected : at(active)))
            if (active !== null) focusCell(active)
          }}
        />
      )}
      <KeyNotes isLocked={isLocked} />
      <p className="sr" role="status">
        {spoken}
      </p>
      {dialog && (
        <SheetDialogs
          dialog={dialog}
          desk={desk}
          shown={shown}
          close={() => setDialog(null)}
          say={say}
          submitButton={submitButton}
        />
      )}
    </Page>
  )
}
