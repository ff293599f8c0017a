/** Who answers for which cell of a unit's sheet: chosen cell by cell or for a whole section, saved at once. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OwnedElement, Owners } from '#contract/duties'
import { ActFault } from '../../components/act-fault.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { ownersQuery } from '../../queries.ts'
import { OwnerRow } from './owner-row.tsx'
import { SectionGift } from './section-gift.tsx'
import { text } from './text.vi.ts'
import { type Assign, useAssign, type Waiting } from './use-assign.ts'
import './duties.css'

const words = text.owners

export function OwnersPage() {
  const { unit = '' } = useParams({ strict: false })
  const owners = useQuery(ownersQuery(unit))
  return (
    <Page title={words.title(owners.data?.unit.label ?? unit)} className="owners">
      <p className="note crumb">
        <Link {...paths.sheets()}>{words.back}</Link>
      </p>
      <Loaded query={owners} isPage>
        {(content) => <Content key={content.unit.code} owners={content} />}
      </Loaded>
    </Page>
  )
}

function Content({ owners }: { owners: Owners }) {
  const { unit, without, items, mayAssign, people } = owners
  const { assign, waiting, said, failure } = useAssign(owners)
  const sections = [...Map.groupBy(items, (item) => item.section)]
  return (
    <>
      <h1 className="verdict">{words.verdict(without, items.length, unit.label)}</h1>
      <p className="sub">
        {words.note} {!mayAssign && words.readOnly} {mayAssign && people.length === 0 && words.noPeople}
      </p>
      <p className="note owners-said" role="status">
        {said}
      </p>
      <ActFault failure={failure} />
      {sections.map(([section, elements]) => (
        <Section key={section} {...{ section, elements, owners, assign, waiting }} />
      ))}
    </>
  )
}

type SectionProps = {
  section: string
  elements: readonly OwnedElement[]
  owners: Owners
  assign: Assign
  waiting: Waiting
}

function Section({ section, elements, owners, assign, waiting }: SectionProps) {
  return (
    <section className="sec owners-section">
      <header>
        <h2>{section}</h2>
        {owners.mayAssign && owners.people.length > 0 && (
          <SectionGift section={section} elements={elements} people={owners.people} assign={assign} />
        )}
      </header>
      <table>
        <caption className="sr">{section}</caption>
        <thead>
          <tr>
            <th scope="col">{words.element}</th>
            <th scope="col" className="c-owner">
              {words.owner}
            </th>
          </tr>
        </thead>
        <tbody>
          {elements.map((item) => (
            <OwnerRow
              key={item.element}
              item={item}
              waiting={waiting.get(item.element)}
              owners={owners}
              assign={assign}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
