/** Where in the three steps one stands. */
import { text } from './text.vi.ts'

const steps = ['file', 'preview', 'done'] as const

export function StepList({ step }: { step: (typeof steps)[number] }) {
  return (
    <nav className="steps" aria-label={text.steps.label}>
      <ol>
        {steps.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            <span className="fig" aria-hidden="true">
              {index + 1}
            </span>
            {text.steps[one]}
          </li>
        ))}
      </ol>
    </nav>
  )
}
