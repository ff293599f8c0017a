/** What one should look at before freezing, each as a sentence with the way to it. */
import { Link } from '@tanstack/react-router'
import type { Edition } from '#contract/editions'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import { textId } from './text-block.tsx'

const words = text.checks

type Check = Edition['checks'][number]

export function ChecksSection({ edition }: { edition: Edition }) {
  const { checks } = edition
  return (
    <section className="sec edition-part" id="xem-truoc">
      <header>
        <h2>{words.title(checks.length)}</h2>
        <p className="note">{checks.length === 0 ? words.none : words.note}</p>
      </header>
      {checks.length > 0 && (
        <ul className="edition-checks">
          {checks.map((check) => (
            <li key={check.sentence}>
              {check.sentence} <Way check={check} edition={edition} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Way({ check, edition }: { check: Check; edition: Edition }) {
  const { unit, period } = edition.edition
  if (check.key === 'texts_outdated') {
    const moved = edition.texts.find(({ changed }) => changed.length > 0)
    return moved === undefined ? null : <a href={`#${textId(moved.key)}`}>{words.texts}</a>
  }
  if (check.key === 'form') return <a href="#the-thuc">{words.form}</a>
  if (check.key === 'no_targets') return <Link {...paths.plans({ 'don-vi': unit.code })}>{words.plans}</Link>
  const province = unit.kind === 'province' ? { tinh: unit.code } : {}
  return <Link {...paths.sheets({ ...province, ky: period })}>{words.sheets}</Link>
}
