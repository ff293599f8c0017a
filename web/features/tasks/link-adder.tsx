/** A document that lies elsewhere: its name and its address. */
import { useState } from 'react'
import type { TaskWhole } from '#contract/tasks'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { taskCalls } from './ask.ts'
import { text } from './task-text.vi.ts'
import { useTaskAct } from './use-task-act.ts'

const words = text.evidence

type LinkAdderProps = { task: number; occurrence: number; onAdded: (name: string, whole: TaskWhole) => void }

export function LinkAdder({ task, occurrence, onAdded }: LinkAdderProps) {
  const [draft, setDraft] = useState({ name: '', url: '' })
  const [isJudged, setJudged] = useState(false)
  const [name, url] = [draft.name.trim(), draft.url.trim()]
  const adding = useTaskAct(
    (_: undefined, own) => taskCalls.link(task, { occurrence, name, url, ...own }),
    (whole) => onAdded(name, whole),
  )
  const isAddress = /^https?:\/\/[^\s/]+/i.test(url) && URL.canParse(url)
  const judge = (isRight: boolean, said: string) => (isJudged && !isRight ? said : undefined)
  const add = () => {
    setJudged(true)
    if (name !== '' && isAddress) adding.run(undefined)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are what one stands on
    <div
      className="link-adder"
      onKeyDown={(event) => {
        // The form around would be sent.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={words.linkName}
        placeholder={words.linkNameHint}
        maxLength={200}
        value={draft.name}
        onChange={(typed) => setDraft({ ...draft, name: typed })}
        fault={judge(name !== '', words.nameFault) ?? adding.failure?.field('name')}
      />
      <TextField
        label={words.link}
        placeholder={words.linkHint}
        inputMode="url"
        maxLength={2000}
        value={draft.url}
        onChange={(typed) => setDraft({ ...draft, url: typed })}
        fault={judge(isAddress, words.linkFault) ?? adding.failure?.field('url')}
      />
      <ActFault failure={adding.failure} fields={['name', 'url']} />
      <button type="button" className="btn" disabled={adding.isRunning} onClick={add}>
        {words.addLink}
      </button>
    </div>
  )
}
