/** Many people at once from a table: paste or choose a file, look at every row, then take the links once. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { AccountImportAnswer } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { AdminPage } from '../../components/admin-page.tsx'
import { useReach } from '../../components/use-reach.ts'
import { paths } from '../../paths.ts'
import { ask, peopleKey } from './ask.ts'
import { ImportForm } from './import-form.tsx'
import { ImportLinks } from './import-links.tsx'
import { ImportPreview } from './import-preview.tsx'
import { text } from './text.vi.ts'
import './people.css'
import './import.css'

const words = text.importing

export function ImportPage() {
  return (
    <AdminPage title={words.title} className="people">
      {() => <Import />}
    </AdminPage>
  )
}

function Import() {
  const [given, setGiven] = useState('')
  const [looked, setLooked] = useState<AccountImportAnswer | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const example = useReach().at(-1)
  const look = useAct(ask.importText, { onSuccess: setLooked })
  const create = useAct(ask.importText, { changes: [peopleKey] })
  const made = create.answer
  const step = made !== undefined ? 'links' : looked !== null ? 'preview' : 'form'
  const before = useRef(step)
  useEffect(() => {
    // Another step stands in the place of the one before: whoever reads by ear is told.
    if (before.current !== step) heading.current?.focus()
    before.current = step
  }, [step])
  return (
    <>
      <p className="crumb note">
        <Link {...paths.people()}>{text.title}</Link>
      </p>
      <h1 className="verdict" ref={heading} tabIndex={-1}>
        {made !== undefined
          ? words.created(made.links.length)
          : looked === null
            ? words.title
            : words.verdict(looked.sound, looked.faulty)}
      </h1>
      {step === 'form' && (
        <ImportForm
          text={given}
          onText={setGiven}
          exampleUnit={example?.code ?? '00004'}
          failure={look.failure}
          isRunning={look.isRunning}
          onLook={(chosen) => {
            setGiven(chosen)
            look.run({ text: chosen })
          }}
        />
      )}
      {step === 'preview' && looked !== null && (
        <ImportPreview
          looked={looked}
          failure={create.failure}
          isRunning={create.isRunning}
          onBack={() => {
            create.reset()
            setLooked(null)
          }}
          onCreate={() => create.run({ text: given, commit: true })}
        />
      )}
      {made !== undefined && <ImportLinks made={made} />}
    </>
  )
}
