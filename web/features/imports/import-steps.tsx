/** Where in the four steps one stands; those that can be gone to are links. */
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import type { ImportsSearch } from '../../search.ts'
import { text } from './text.vi.ts'

export const steps = ['file', 'meaning', 'preview', 'done'] as const
export type Step = (typeof steps)[number]

/** `search`: the address as it is. Before the commit one goes back and forth; after it only to another file. */
export function ImportSteps({ step, search, canPreview }: { step: Step; search: ImportsSearch; canPreview: boolean }) {
  const at = steps.indexOf(step)
  const { lan, loc, buoc, ...place } = search
  const isDry = step === 'meaning' || step === 'preview'
  const links: Partial<Record<Step, ReturnType<typeof paths.imports>>> = {
    ...(step === 'file' ? {} : { file: paths.imports(place) }),
    ...(isDry ? { meaning: paths.imports({ ...place, lan, buoc: 'hieu' }) } : {}),
    ...(isDry && canPreview ? { preview: paths.imports({ ...place, lan, buoc: 'xem' }) } : {}),
  }
  return (
    <nav className="import-steps" aria-label={text.steps.label}>
      <ol>
        {steps.map((one, index) => {
          const link = links[one]
          return (
            <li key={one} aria-current={one === step ? 'step' : undefined} className={index < at ? 'past' : ''}>
              <span className="fig" aria-hidden="true">
                {index + 1}
              </span>
              {link !== undefined && one !== step ? <Link {...link}>{text.steps[one]}</Link> : text.steps[one]}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
