/** The one dialog that may stand over the sheet, and where the focus goes when it is closed. */
import { useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { FigureItem, Sheet } from '#contract/sheets'
import { FigureHistory } from '../../components/figure-history.tsx'
import { putSheet } from '../../queries.ts'
import type { Pasting } from './ask-for-block.tsx'
import { focusCell } from './cell-ids.ts'
import { answerOf } from './cell-state.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { pasteText } from './paste-text.vi.ts'
import { RequestDialog } from './request-dialog.tsx'
import type { SheetDesk } from './sheet-desk.ts'
import { SubmitDialog } from './submit-dialog.tsx'
import { text } from './text.vi.ts'

export type OpenDialog =
  | { kind: 'submit' }
  | { kind: 'request' }
  | { kind: 'history'; element: string }
  | ({ kind: 'paste' } & Pasting)

type SheetDialogsProps = {
  dialog: OpenDialog
  desk: SheetDesk
  shown: readonly FigureItem[]
  close: () => void
  say: (sentence: string) => void
  submitButton: RefObject<HTMLButtonElement | null>
}

export function SheetDialogs({ dialog, desk, shown, close, say, submitButton }: SheetDialogsProps) {
  const client = useQueryClient()
  const { sheet } = desk.view()
  const name = { unit: sheet.unit.code, month: sheet.month }
  /** The dialog must be gone before the focus can go elsewhere. */
  const closeTo = (focus: () => void) => {
    flushSync(close)
    focus()
  }
  /** What the act has answered stands everywhere; whatever counts sheets, duties or reviews is asked anew. */
  const stand = (answered: Sheet) => {
    desk.acted(answered)
    putSheet(client, answered)
    void client.invalidateQueries()
  }
  // The button that opened the dialog may be gone: a sheet handed in cannot be handed in again.
  const toContent = () => document.getElementById('noi-dung')?.focus()

  switch (dialog.kind) {
    case 'submit':
      return (
        <SubmitDialog
          desk={desk}
          close={() => closeTo(() => submitButton.current?.focus())}
          goTo={(element) => closeTo(() => focusCell(element))}
          submitted={(answered) => {
            flushSync(close)
            stand(answered)
            toContent()
            say(text.said.submitted)
          }}
        />
      )
    case 'request':
      return (
        <RequestDialog
          sheet={name}
          close={close}
          asked={(answered) => {
            flushSync(close)
            stand(answered)
            toContent()
            say(text.said.requested)
          }}
        />
      )
    case 'history': {
      const figure = sheet.figures.find((one) => one.element === dialog.element)
      if (figure === undefined) return null
      return (
        <FigureHistory
          {...name}
          element={dialog.element}
          name={figure.name}
          onClose={() => closeTo(() => focusCell(dialog.element))}
        />
      )
    }
    case 'paste':
      return (
        <PasteDialog
          sheet={sheet}
          valueIn={(figure) => answerOf(desk.view().cells.get(figure.element), figure).value}
          shown={shown}
          pasting={dialog}
          close={() => closeTo(() => focusCell(dialog.from))}
          take={(values) => {
            closeTo(() => focusCell(values.at(-1)?.element ?? dialog.from))
            desk.enter(values, 'pasted')
            say(pasteText.said(values.length))
          }}
        />
      )
  }
}
