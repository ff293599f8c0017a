/** One slide: the question, its answer as the largest text, what shows it, and the sentences beside or below. Computes nothing. */
import { useRef } from 'react'
import type { Slide } from '#domain/edition-slides.ts'
import { ChartView } from '../../charts/chart-view.tsx'
import { ModelTable } from '../../charts/model-table.tsx'
import { Status } from '../../components/status-mark.tsx'
import type { Apart } from './rows-named.ts'
import { text } from './text.vi.ts'
import { useFit } from './use-fit.ts'
import './slide.css'

type SlideViewProps = {
  slide: Slide
  /** Whose meeting it is, for the first slide. */
  place: string
  /** Whose rows are marked. */
  lit: string | undefined
  apart: Apart | undefined
  /** Width of the stage: the slide is fitted anew when it changes. */
  width: number
}

export function SlideView({ slide, place, lit, apart, width }: SlideViewProps) {
  const frame = useRef<HTMLDivElement>(null)
  useFit(frame, [slide, apart, width])
  const { chart, table, lines, leftOut } = slide
  const isBeside = chart?.kind === 'series'
  return (
    <div className={`slide ${slide.kind} ${isBeside ? 'beside' : ''}`} ref={frame}>
      <Heading slide={slide} place={place} />
      <div className="slide-body">
        {chart !== null && <ChartView chart={chart} scale="deck" highlight={lit} apart={apart} />}
        {chart === null && table !== null && (
          <div className="cv on-deck">
            <ModelTable table={table} highlight={lit} />
          </div>
        )}
        {(lines.length > 0 || chart?.kind === 'series') && (
          <div className="slide-lines">
            {chart?.kind === 'series' && <LastPoint chart={chart} />}
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences never move
              <p key={index}>{line}</p>
            ))}
          </div>
        )}
      </div>
      {leftOut !== '' && <p className="slide-left-out">{leftOut}</p>}
    </div>
  )
}

function Heading({ slide, place }: { slide: Slide; place: string }) {
  const { frame, part, question } = slide
  const about = [part === null ? '' : text.part(part), frame.subtitle].filter((words) => words !== '')
  if (slide.kind === 'title')
    return (
      <header>
        {place !== '' && <p className="slide-place">{place}</p>}
        <h1>{frame.title}</h1>
      </header>
    )
  return (
    <header>
      {question !== frame.title && <p className="slide-question">{question}</p>}
      <h1>{frame.title}</h1>
      <p className="slide-about">{about.join(' · ')}</p>
    </header>
  )
}

/** Of a course, the number it has come to: large, with its status and the target it is held against. */
function LastPoint({ chart }: { chart: Extract<NonNullable<Slide['chart']>, { kind: 'series' }> }) {
  const last = chart.points.at(-1)
  if (last === undefined) return null
  return (
    <div className="slide-last">
      <p className="slide-name">
        {chart.name}, {last.label}
      </p>
      <p className={last.value === null ? 'slide-none' : 'slide-big'}>{last.shown}</p>
      <p>
        <Status assessment={last.assessment} size={30} />
      </p>
      {last.targetShown !== '' && <p>{text.target(last.targetShown)}</p>}
    </div>
  )
}
