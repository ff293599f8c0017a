/** One version of an index: what it is made of, how each leaf is scored, its classes and other versions; and acts upon it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeWhole } from '#contract/schemes'
import { formatShortest } from '#domain/measure.ts'
import { isExtra } from '#domain/scoring-rule.ts'
import { unitKindWords } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { schemesQuery } from '../../queries.ts'
import { schemeTreeQuery } from '../../schemes.ts'
import { CopyDialog, IssueDialog, RemoveDialog, WithdrawDialog } from './act-dialogs.tsx'
import { HeadDialog } from './draft-scheme-dialog.tsx'
import { editing, stateWords } from './editing-text.vi.ts'
import { type TreeAct, TreeActs } from './tree-acts.tsx'
import { TreeTable } from './tree-table.tsx'
import './tree-page.css'

const words = editing.tree

export function TreePage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const query = useQuery(schemeTreeQuery(scheme))
  const found = query.data?.scheme
  return (
    <Page
      title={words.title(found?.name ?? scheme)}
      footer={found === undefined ? undefined : found.decision}
      isReal={found?.unit === null}
      className="scheme-tree-page"
    >
      <Loaded query={query} isPage blocks={<Blocks lines={24} height={24} />}>
        {(whole) => <Content key={whole.scheme.code} whole={whole} />}
      </Loaded>
    </Page>
  )
}

function Content({ whole }: { whole: SchemeWhole }) {
  const { scheme, nodes, faults, used } = whole
  const [act, setAct] = useState<TreeAct>()
  const indices = useQuery(schemesQuery).data?.indices ?? []
  const parents = new Set(nodes.map(({ parent }) => parent))
  const leaves = nodes.filter(({ code }) => !parents.has(code))
  const groups = nodes.filter(({ parent, rule }) => parent === null && !isExtra(rule))
  const points = (value: number) => formatShortest(Math.round(value * 10 ** scheme.decimals), scheme.decimals)
  const survey = leaves.reduce((sum, { rule, maximum }) => sum + (rule?.kind === 'survey' ? (maximum ?? 0) : 0), 0)
  const close = () => setAct(undefined)
  return (
    <>
      <p className="note crumb">
        <Link {...paths.schemes()}>{words.back}</Link> / {scheme.name}
      </p>
      <h1 className="verdict">
        {nodes.length === 0 ? words.empty : words.lead(groups.length, leaves.length, points(scheme.maximum))}
      </h1>
      <p className="sub">
        <b>{stateWords[scheme.state]}.</b> {words.of(scheme.indexName, scheme.decision, scheme.issuer)}.{' '}
        {words.valid(scheme.validFrom, scheme.validTo)}{' '}
        {words.applies(scheme.appliesTo.map((kind) => unitKindWords[kind]).join(', '))}
      </p>
      <p className="note">
        {words.rounding(scheme.decimals, scheme.rounding, scheme.roundedAt)}{' '}
        {survey > 0 && words.survey(points(survey))} {used !== null && words.used(used)}
      </p>
      {scheme.withdrawn !== null && (
        <p className="banner">{words.withdrawn(scheme.withdrawn.on, scheme.withdrawn.why)}</p>
      )}
      <TreeActs whole={whole} open={setAct} />
      {scheme.state === 'draft' && <Faults faults={faults} />}
      {nodes.length > 0 && (
        <section className="sec">
          <header>
            <h2>{words.criteria}</h2>
            <p className="note">{words.criteriaNote}</p>
          </header>
          <TreeTable whole={whole} />
        </section>
      )}
      <div className="tree-aside">
        <section className="sec">
          <header>
            <h2>{words.classes}</h2>
          </header>
          {scheme.classes.length === 0 && <p className="note">{words.noClasses}</p>}
          <ul>
            {scheme.classes.map(({ name, from }) => (
              <li key={name}>{words.classFrom(name, formatShortest(Math.round(from * 100), 2))}</li>
            ))}
          </ul>
        </section>
        <Versions whole={whole} />
      </div>
      {scheme.source !== '' && <p className="note source">{words.source(scheme.source)}</p>}
      {act === 'head' && <HeadDialog whole={whole} indices={indices} onClose={close} />}
      {act === 'copy' && <CopyDialog whole={whole} onClose={close} />}
      {act === 'issue' && <IssueDialog whole={whole} onClose={close} />}
      {act === 'withdraw' && <WithdrawDialog whole={whole} onClose={close} />}
      {act === 'remove' && <RemoveDialog whole={whole} onClose={close} />}
    </>
  )
}

function Faults({ faults }: Pick<SchemeWhole, 'faults'>) {
  const wrong = faults.filter(({ isDoubt }) => !isDoubt)
  if (wrong.length === 0) return null
  return (
    <div className="tree-wrong">
      <p>{words.faults(wrong.length)}</p>
      <ul>
        {wrong.map(({ code, node, message }) => (
          <li key={`${code} ${node} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

function Versions({ whole: { scheme, versions } }: { whole: SchemeWhole }) {
  return (
    <section className="sec">
      <header>
        <h2>{words.versions}</h2>
      </header>
      {versions.length === 0 && <p className="note">{words.noVersions}</p>}
      <ul>
        {versions.map(({ code, name, state, validFrom, validTo }) => (
          <li key={code}>
            <Link {...paths.schemeTree(code)}>{name}</Link>{' '}
            <span className="note">
              {stateWords[state]}. {words.valid(validFrom, validTo)}
            </span>{' '}
            <Link {...paths.schemeChanges(scheme.code, code)}>{words.compare}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
