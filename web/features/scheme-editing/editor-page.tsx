/** The page on which a draft's tree is edited. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeWhole } from '#contract/schemes'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { schemeTreeQuery } from '../../schemes.ts'
import { TreeEditor } from './editor.tsx'
import { text } from './text.vi.ts'

export function EditorPage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const query = useQuery(schemeTreeQuery(scheme))
  const [taken, setTaken] = useState(0)
  const reload = async () => {
    await query.refetch()
    setTaken(taken + 1)
  }
  return (
    <Page title={text.title(query.data?.scheme.name ?? '')} footer={query.data?.scheme.name} className="scheme-editing">
      <Loaded query={query} isPage>
        {(whole) => (
          <>
            <Crumb whole={whole} />
            {refusalOf(whole) === undefined ? (
              <TreeEditor key={taken} whole={whole} reload={() => void reload()} />
            ) : (
              <h1 className="verdict">{refusalOf(whole)}</h1>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Why a scheme is not edited; undefined where it is. */
export function refusalOf({ mayEdit, scheme }: SchemeWhole): string | undefined {
  if (!mayEdit) return text.noRight
  return scheme.state === 'draft' ? undefined : text.notDraft
}

export function Crumb({ whole: { scheme } }: { whole: SchemeWhole }) {
  return (
    <p className="note crumb">
      <Link {...paths.schemes()}>{text.schemes}</Link> / <Link {...paths.schemeTree(scheme.code)}>{scheme.name}</Link>
      {scheme.state === 'draft' && (
        <>
          {' · '}
          <Link {...paths.schemeImport(scheme.code)}>{text.fromFile}</Link>
        </>
      )}
    </p>
  )
}
