/** One task: what the plan asks, each time it is due with its state and the acts upon it, evidence, parts, and the log. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskWhole } from '#contract/tasks'
import type { TaskAct } from '#domain/occurrence.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { NotFoundPage } from '../../components/failure-page.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { taskQuery } from '../../tasks.ts'
import { ActDialog } from './act-dialog.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { OccurrenceList } from './occurrence-list.tsx'
import { PartList } from './part-list.tsx'
import { RemoveTask } from './remove-task.tsx'
import { TaskFacts } from './task-facts.tsx'
import { TaskLog } from './task-log.tsx'
import { text } from './task-text.vi.ts'
import { text as lists } from './text.vi.ts'
import '../../components/forms.css'
import './task-page.css'

export function TaskPage() {
  const { task: id = '' } = useParams({ strict: false }) as { task?: string }
  const isId = /^[1-9]\d{0,8}$/.test(id)
  const query = useQuery({ ...taskQuery(id), enabled: isId })
  if (!isId) return <NotFoundPage />
  const task = query.data?.task
  return (
    <Page
      title={task === undefined ? text.title('') : `${task.number}. ${task.name}`}
      footer={task === undefined ? undefined : capitalised(task.unit.label)}
      className="task"
      isReal={task?.unit.fictional === false}
      thumbAct={<Link {...paths.tasks()}>{lists.title}</Link>}
    >
      <Loaded query={query} isPage>
        {(whole) => <Content key={whole.task.id} whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Content({ whole }: { whole: TaskWhole }) {
  const { task } = whole
  const [opened, setOpened] = useState<{ position: number; act: TaskAct } | null>(null)
  const [said, setSaid] = useState('')
  const occurrence = task.occurrences.find(({ position }) => position === opened?.position)
  return (
    <>
      <p className="note crumb">
        <Link {...paths.tasks({ 'ke-hoach': task.plan.id })}>{lists.title}</Link> /{' '}
        <Link {...paths.plan(task.plan.id)}>{text.planLine(task.plan.number, task.plan.date, task.plan.title)}</Link>
      </p>
      <h1 className="verdict task-name">
        <span className="fig">{task.number}</span> {task.name}
      </h1>
      <div className="acts task-page-acts">
        {whole.mayEdit && (
          <Link {...paths.editTask(task.id)} className="btn">
            {text.edit}
          </Link>
        )}
        {whole.mayRemove && <RemoveTask task={task} />}
        <span className="said" role="status">
          {said}
        </span>
      </div>
      <div className="task-columns">
        <div>
          <OccurrenceList whole={whole} open={(position, act) => setOpened({ position, act })} />
          <EvidenceSection whole={whole} />
          <PartList parts={whole.parts} />
          <TaskLog events={whole.events} times={task.occurrences.length} />
        </div>
        <TaskFacts whole={whole} />
      </div>
      {opened !== null && occurrence !== undefined && (
        <ActDialog
          task={task}
          occurrence={occurrence}
          act={opened.act}
          evidence={whole.evidence.filter((item) => item.occurrence === opened.position)}
          onClose={() => setOpened(null)}
          onDone={(done) => {
            setSaid(done)
            setOpened(null)
          }}
        />
      )}
    </>
  )
}
