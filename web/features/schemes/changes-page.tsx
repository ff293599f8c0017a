/** What changed from an earlier version of an index to this one: the whole, the classes, and node by node. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeComparison, SchemeWhole } from '#contract/schemes'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { schemeChangesQuery, schemeTreeQuery } from '../../schemes.ts'
import type { SchemeChangesSearch } from '../../search.ts'
import { ChangesTable } from './changes-table.tsx'
import { editing } from './editing-text.vi.ts'
import '../../components/stacked-table.css'
import './tree-page.css'

const words = editing.changes

export function ChangesPage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const query = useQuery(schemeTreeQuery(scheme))
  return (
    <Page
      title={words.title(query.data?.scheme.name ?? scheme)}
      footer={query.data?.scheme.name}
      className="changes-page"
    >
      <Loaded query={query} isPage>
        {(whole) => <Content whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Content({ whole: { scheme, versions } }: { whole: SchemeWhole }) {
  const { tu } = useSearch({ strict: false }) as SchemeChangesSearch
  const go = useNavigate()
  // Without a choice, the version that came before this one.
  const earlier = tu ?? versions.find(({ validFrom }) => validFrom <= scheme.validFrom)?.code ?? versions[0]?.code
  const changes = useQuery({ ...schemeChangesQuery(scheme.code, earlier ?? ''), enabled: earlier !== undefined })
  return (
    <>
      <p className="note crumb">
        <Link {...paths.schemes()}>{editing.tree.back}</Link> /{' '}
        <Link {...paths.schemeTree(scheme.code)}>{scheme.name}</Link>
      </p>
      {earlier === undefined ? (
        <h1 className="verdict">{words.none}</h1>
      ) : (
        <Loaded query={changes} isPage blocks={<Blocks lines={16} height={24} />}>
          {(found) => (
            <>
              <h1 className="verdict">{found.title}</h1>
              <p className="sub">
                {found.before.decision} → {found.after.decision}
              </p>
              <div className="earlier-choice">
                <SelectField
                  label={words.earlier}
                  value={earlier}
                  options={versions.map(({ code, name }) => ({ value: code, label: name }))}
                  onChange={(code) => void go({ ...paths.schemeChanges(scheme.code, code), replace: true })}
                />
              </div>
              <Whole found={found} />
              <Nodes found={found} />
            </>
          )}
        </Loaded>
      )}
    </>
  )
}

function Whole({ found }: { found: SchemeComparison }) {
  const rows = [
    ...found.head.map(({ label, before, after }) => ({ label, before, after })),
    ...found.classes.map(({ name, before, after }) => ({
      label: `${editing.tree.classes}: ${name}`,
      before: words.classBefore(before),
      after: words.classBefore(after),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{words.head}</h2>
      </header>
      <table className="stacked">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={words.columns.before}>{before}</td>
              <td data-label={words.columns.after}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Nodes({ found }: { found: SchemeComparison }) {
  const [isAll, setAll] = useState(false)
  const lines = found.lines.filter(({ kind }) => isAll || kind !== 'same')
  return (
    <section className="sec">
      <header>
        <h2>{words.nodes}</h2>
      </header>
      {found.counts.same > 0 && (
        <label className="all-lines">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
          {words.all}
        </label>
      )}
      {lines.length > 0 && <ChangesTable lines={lines} />}
    </section>
  )
}
