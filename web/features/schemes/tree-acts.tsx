/** What may be done with a version: edit, import and issue a draft; copy, withdraw or take away any; and its table as a file. */
import { Link } from '@tanstack/react-router'
import type { SchemeWhole } from '#contract/schemes'
import { paths, schemeTablePath } from '../../paths.ts'
import { editing } from './editing-text.vi.ts'

export type TreeAct = 'head' | 'copy' | 'issue' | 'withdraw' | 'remove'
const words = editing.tree.acts

export function TreeActs({ whole, open }: { whole: SchemeWhole; open: (act: TreeAct) => void }) {
  const { scheme, mayEdit, units, faults } = whole
  const isDraft = mayEdit && scheme.state === 'draft'
  const isSound = faults.every(({ isDoubt }) => isDoubt)
  const button = (act: TreeAct, isPrimary = false) => (
    <button type="button" className={isPrimary ? 'btn primary' : 'btn'} onClick={() => open(act)}>
      {words[act]}
    </button>
  )
  return (
    <p className="scheme-acts">
      {isDraft && (
        <>
          {isSound && button('issue', true)}
          <Link {...paths.schemeEditor(scheme.code)} className={isSound ? 'btn' : 'btn primary'}>
            {words.edit}
          </Link>
          <Link {...paths.schemeImport(scheme.code)} className="btn">
            {words.import}
          </Link>
          {button('head')}
        </>
      )}
      {units.length > 0 && button('copy')}
      <a className="btn" href={schemeTablePath(scheme.code)} download>
        {words.download}
      </a>
      {mayEdit && scheme.state === 'in_force' && button('withdraw')}
      {isDraft && button('remove')}
    </p>
  )
}
