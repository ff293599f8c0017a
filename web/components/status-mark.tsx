/** The seven marks of an assessment: shape and colour together, always beside the word unless a cell carries the word itself. */
import type { Assessment } from '#domain/assessment.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
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
      <symbol id="mark-met" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="8" fill="var(--met)" />
        <path d="M4.3 8.3l2.6 2.6 4.9-5.4" fill="none" stroke="var(--paper)" strokeWidth="2" />
      </symbol>
      <symbol id="mark-near" viewBox="0 0 16 16">
        <path
          d="M8 1.6L15 14.4H1z"
          fill="var(--near)"
          stroke="var(--near-line)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </symbol>
      <symbol id="mark-missed" viewBox="0 0 16 16">
        <rect x=".5" y=".5" width="15" height="15" rx="1.5" fill="var(--missed)" />
        <path d="M4.7 4.7l6.6 6.6m0-6.6l-6.6 6.6" stroke="var(--paper)" strokeWidth="2" />
      </symbol>
      <symbol id="mark-out_of_reach" viewBox="0 0 16 16">
        <rect
          x="1.5"
          y="1.5"
          width="13"
          height="13"
          rx="1"
          fill="var(--paper)"
          stroke="var(--missed)"
          strokeWidth="2"
        />
        <path d="M5 5l6 6m0-6l-6 6" stroke="var(--missed)" strokeWidth="2" />
      </symbol>
      <symbol id="mark-no_data" viewBox="0 0 16 16">
        <rect x="1" y="1" width="14" height="14" fill="var(--paper)" stroke="var(--none)" />
        <path d="M1 10L10 1M1 15L15 1M6 15l9-9" stroke="var(--none)" />
      </symbol>
      <symbol id="mark-no_target" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.75" fill="none" stroke="var(--none)" strokeWidth="1.5" strokeDasharray="2.6 2" />
      </symbol>
      <symbol id="mark-not_applicable" viewBox="0 0 16 16">
        <path d="M3 8h10" stroke="var(--none)" strokeWidth="2" />
      </symbol>
      <symbol id="arrow-up" viewBox="0 0 12 12">
        <path d="M6 11V2M2.2 5.6L6 1.6l3.8 4" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="arrow-down" viewBox="0 0 12 12">
        <path d="M6 1v9M2.2 6.4L6 10.4l3.8-4" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
    </svg>
  )
}
