/** The monthly sheet: read from the address, opened on a desk, filled by keyboard, handed in. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Sheet } from '#contract/sheets'
import { capitalised, lowerFirst, periodName, sheetStateWords } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import type { Pasting } from './ask-for-block.tsx'
import { focusCell } from './cell-ids.ts'
import type { OpenPart } from './figure-row.tsx'
import { KeyNotes } from './key-notes.tsx'
import { neighbour } from './keys.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { sectionsOf } from './row-view.ts'
import { SectionSteps } from './section-steps.tsx'
import type { SheetActs } from './sheet-acts.ts'
import { SheetHead } from './sheet-head.tsx'
import { sheetQuery } from './sheet-query.ts'
import { type OpenRow, SheetTable } from './sheet-table.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { TaskBar } from './task-bar.tsx'
import { text } from './text.vi.ts'
import { useInputsOf, useSheetDesk } from './use-sheet-desk.ts'
import { useSpoken } from './use-spoken.ts'
import './sheet.css'
import './sheet-rows.css'
import './sheet-cells.css'
import './sheet-lines.css'
import './sheet-phone.css'
import './sheet-print.css'
import './paste.css'

export function SheetPage() {
  const { unit = '', month = '' } = useParams({ strict: false })
  const query = useQuery(sheetQuery(unit, month))
  const title = text.title(lowerFirst(periodName(month)))
  if (query.data) return <OpenSheet key={`${unit} ${month}`} latest={query.data} />
  return (
    <Page title={title}>
      <h1 className="verdict">{title}</h1>
      <Loaded query={query} blocks={<Blocks lines={14} height={22} />}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function OpenSheet({ latest }: { latest: Sheet }) {
  const { desk, view } = useSheetDesk(latest)
  const { sheet } = view
  const inputsOf = useInputsOf()
  const [open, setOpen] = useState<OpenRow>(null)
  const [isSubmitting, setSubmitting] = useState(false)
  const [pasting, setPasting] = useState<Pasting | null>(null)
  const submitButton = useRef<HTMLButtonElement>(null)
  const [spoken, say] = useSpoken(desk)

  const openPart = useCallback(
    (element: string, part: OpenPart | null) => setOpen(part === null ? null : { element, part }),
    [],
  )
  const acts: SheetActs = useMemo(
    () => ({
      type: desk.type,
      leave: desk.leave,
      choose: desk.choose,
      saveNote: desk.note,
      keepTheirs: desk.keepTheirs,
      takeMine: desk.takeMine,
      open: openPart,
      paste: (element, pasted) => setPasting({ from: element, pasted }),
      act(element, act) {
        const { figures, lock } = desk.view().sheet
        switch (act) {
          case 'up':
          case 'down': {
            const to = neighbour(
              figures.map((figure) => figure.element),
              element,
              act,
            )
            // At the ends of the sheet the focus stays, but what was typed counts as entered.
            if (to === undefined) desk.leave(element)
            focusCell(to ?? element)
            return
          }
          case 'restore':
            // The old value must stand there before it is selected, so that typing overwrites it again.
            flushSync(() => desk.restore(element))
            focusCell(element)
            return say(text.said.restored(figures.findIndex((figure) => figure.element === element) + 1))
          case 'save':
            desk.leave(element)
            desk.saveNow()
            return void desk.settled().then(() => say(desk.hasUnsaved() ? null : text.said.nothingToSave))
          case 'note':
            return lock ? undefined : openPart(element, desk.isMissing(element) ? 'reason' : 'note')
          case 'menu':
            return lock ? undefined : openPart(element, 'menu')
          case 'definition':
            return openPart(element, 'definition')
        }
      },
    }),
    [desk, openPart, say],
  )

  function closeDialog() {
    flushSync(() => setSubmitting(false))
    submitButton.current?.focus()
  }

  function closePaste(element: string) {
    flushSync(() => setPasting(null))
    focusCell(element)
  }

  const title = text.title(lowerFirst(periodName(sheet.month)))
  return (
    <Page
      title={`${title}, ${sheet.unit.label}`}
      footer={[capitalised(sheet.unit.label), periodName(sheet.month), sheetStateWords[sheet.state]].join(' · ')}
      className="sheet-page"
      thumb={<SectionSteps sections={sectionsOf(sheet.figures).map((section) => section.name)} />}
      thumbAct={
        sheet.lock === null && (
          <button type="button" onClick={() => setSubmitting(true)}>
            {text.phone.submit}
          </button>
        )
      }
    >
      <SheetHead
        sheet={sheet}
        submit={() => setSubmitting(true)}
        paste={() => setPasting({ from: '', pasted: '' })}
        submitButton={submitButton}
      />
      {sheet.lock === null && <TaskBar view={view} />}
      <SheetTable view={view} open={open} inputsOf={inputsOf} acts={acts} />
      <KeyNotes isLocked={sheet.lock !== null} />
      <p className="sr" role="status">
        {spoken}
      </p>
      {pasting && (
        <PasteDialog
          sheet={sheet}
          pasting={pasting}
          close={() => closePaste(pasting.from)}
          take={(values) => {
            closePaste(values.at(-1)?.element ?? pasting.from)
            desk.paste(values)
            say(text.said.pasted(values.length))
          }}
        />
      )}
      {isSubmitting && (
        <SubmitDialog
          desk={desk}
          close={closeDialog}
          goTo={(element) => {
            closeDialog()
            focusCell(element)
          }}
          submitted={(answered) => {
            flushSync(() => setSubmitting(false))
            desk.receive(answered)
            // The button that opened the dialog is gone: a sheet handed in cannot be handed in again.
            document.getElementById('noi-dung')?.focus()
            say(text.said.submitted)
          }}
        />
      )}
    </Page>
  )
}
