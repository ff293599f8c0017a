/** The seven marks of an assessment: shape and colour together, always beside the word unless a cell carries the word itself. */
import { type Assessment, assessments } from '#domain/assessment.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { markShapes } from './mark-shapes.ts'
import { ShapePaths } from './shape-paths.tsx'
import './status-mark.css'

type MarkProps = { assessment: Assessment; size?: number }

/** The mark alone, hidden from screen readers: the word must stand beside it. */
export function Mark({ assessment, size = 16 }: MarkProps) {
  return (
    <svg className="mark" width={size} height={size} aria-hidden="true">
      <use href={`#mark-${assessment}`} />
    </svg>
  )
}

/** Mark and word. `word` replaces the usual word where the sentence needs another. */
export function Status({ assessment, size, word }: MarkProps & { word?: string }) {
  return (
    <span className={`status ${assessment}`}>
      <Mark assessment={assessment} {...(size === undefined ? {} : { size })} />
      {word ?? assessmentWords[assessment]}
    </span>
  )
}

/** The drawings, once per page; a heat map of 240 cells then only refers to them. */
export function MarkSymbols() {
  return (
    <svg width="0" height="0" className="mark-symbols" aria-hidden="true">
      {assessments.map((assessment) => (
        <symbol key={assessment} id={`mark-${assessment}`} viewBox="0 0 16 16">
          <ShapePaths shapes={markShapes[assessment]} />
        </symbol>
      ))}
      <symbol id="arrow-up" viewBox="0 0 12 12">
        <path d="M6 11V2M2.2 5.6L6 1.6l3.8 4" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="arrow-down" viewBox="0 0 12 12">
        <path d="M6 1v9M2.2 6.4L6 10.4l3.8-4" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
    </svg>
  )
}
