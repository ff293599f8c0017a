/** What may be done with a plan, as far as its reader may do it; each act in a dialog of its own. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { Menu } from '../../components/menu.tsx'
import { paths } from '../../paths.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { text as words } from './page-text.vi.ts'
import { RemoveDialog } from './remove-dialog.tsx'

const { acts } = words

type Opened = 'head' | 'copy' | 'issue' | 'remove' | null

export function PlanActs({ whole }: { whole: PlanWhole }) {
  const { plan, rights } = whole
  const [opened, setOpened] = useState<Opened>(null)
  const go = useNavigate()
  const isDraft = plan.state === 'draft'
  const close = () => setOpened(null)
  const entries = [
    ...(rights.mayEdit ? [{ label: acts.head, onChoose: () => setOpened('head') }] : []),
    ...(rights.mayEdit ? [{ label: acts.fromFile, onChoose: () => void go(paths.planImport(plan.id)) }] : []),
    ...(rights.mayCopy ? [{ label: acts.copy, onChoose: () => setOpened('copy') }] : []),
    ...(isDraft ? [] : [{ label: acts.history, onChoose: () => void go(paths.planChanges(plan.id)) }]),
    ...(isDraft && rights.mayEdit ? [{ label: acts.remove, onChoose: () => setOpened('remove') }] : []),
  ]
  return (
    <>
      {rights.mayEdit && (
        <Link {...paths.planTargets(plan.id)} className="btn">
          {acts.targets}
        </Link>
      )}
      {rights.mayEdit && (
        <Link {...paths.newTask(plan.id)} className="btn">
          {acts.task}
        </Link>
      )}
      {entries.length > 0 && <Menu label={acts.more} entries={entries} />}
      {rights.mayIssue && (
        <button type="button" className="btn primary" onClick={() => setOpened('issue')}>
          {acts.issue}
        </button>
      )}
      {opened === 'head' && <HeadDialog whole={whole} onClose={close} />}
      {opened === 'copy' && <CopyDialog whole={whole} onClose={close} />}
      {opened === 'issue' && <IssueDialog whole={whole} onClose={close} />}
      {opened === 'remove' && <RemoveDialog whole={whole} onClose={close} />}
    </>
  )
}
