/** Measures a board as the stylesheet has laid it out, and draws what is seen of it whenever that changes. */
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useColours } from './board-colours.ts'
import type { BoardLayout, BoardPlace } from './board-geometry.ts'
import { type BoardScene, paintBoard } from './board-paint.ts'
import { forgetWidths } from './board-text.ts'

type Parts = {
  box: RefObject<HTMLElement | null>
  body: RefObject<HTMLElement | null>
  canvas: RefObject<HTMLCanvasElement | null>
}
type Shown = Pick<BoardScene, 'cellAt' | 'lineAt' | 'drawn'> & { rows: number }
type Chosen = { active: BoardPlace | null; hasFocus: boolean }

const nothing: BoardLayout = {
  rows: 0,
  columns: [],
  rowHeight: 1,
  bodyTop: 0,
  headHeight: 0,
  width: 0,
  height: 0,
  scrollTop: 0,
  scrollLeft: 0,
}

export function useBoardCanvas({ box, body, canvas }: Parts, shown: Shown) {
  const colours = useColours()
  const layout = useRef(nothing)
  const chosen = useRef<Chosen>({ active: null, hasFocus: false })
  const latest = useRef({ shown, colours })
  latest.current = { shown, colours }

  const layoutNow = useCallback((): BoardLayout => {
    const element = box.current
    if (element === null) return layout.current
    return { ...layout.current, scrollTop: element.scrollTop, scrollLeft: element.scrollLeft }
  }, [box])

  const draw = useCallback(() => {
    const ink = canvas.current?.getContext('2d')
    if (!ink || layout.current.width === 0) return
    const { shown: now, colours: inks } = latest.current
    paintBoard(ink, { ...now, ...chosen.current, colours: inks, layout: layoutNow() }, ratioOf(ink.canvas))
  }, [canvas, layoutNow])

  const measure = useCallback(() => {
    const isFirst = layout.current.width === 0
    layout.current = measured(box.current, body.current, latest.current.shown.rows)
    sizeTo(canvas.current, layout.current)
    // The frame in which a page is laid out is long enough; a board that stood there must not be blank for one.
    if (isFirst) setTimeout(draw)
    else draw()
  }, [box, body, canvas, draw])

  // Sizes are told by the observer, after the browser has laid the page out; rows come and go in the same place.
  layout.current = { ...layout.current, rows: shown.rows }
  useEffect(() => {
    const element = box.current
    if (element === null) return
    let frame = 0
    const ask = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        draw()
      })
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    element.addEventListener('scroll', ask, { passive: true })
    // Letters that come late are wider or narrower than those that stood in for them.
    const withLetters = () => {
      forgetWidths()
      ask()
    }
    document.fonts.addEventListener('loadingdone', withLetters)
    return () => {
      cancelAnimationFrame(frame)
      document.fonts.removeEventListener('loadingdone', withLetters)
      sizes.disconnect()
      element.removeEventListener('scroll', ask)
    }
  }, [box, draw, measure])

  const paint = useCallback(
    (next: Chosen) => {
      chosen.current = next
      draw()
    },
    [draw],
  )
  return { layoutNow, paint }
}

function measured(box: HTMLElement | null, body: HTMLElement | null, rows: number): BoardLayout {
  const head = box?.querySelector<HTMLElement>('thead tr')
  if (box === null || body === null || !head) return nothing
  const columns = [...head.querySelectorAll<HTMLElement>('[data-column]')]
  return {
    rows,
    columns: columns.map(({ offsetLeft, offsetWidth }) => ({ left: offsetLeft, width: offsetWidth })),
    rowHeight: rowHeightOf(box),
    bodyTop: body.offsetTop,
    headHeight: head.offsetHeight,
    width: box.clientWidth,
    height: box.clientHeight,
    scrollTop: box.scrollTop,
    scrollLeft: box.scrollLeft,
  }
}

/** The stylesheet decides it, since a board of no rows has none to measure. */
function rowHeightOf(box: HTMLElement): number {
  const table = box.querySelector('table')
  return table === null ? 1 : Number.parseFloat(getComputedStyle(table).getPropertyValue('--board-row'))
}

/** As many points as the screen has, so that small figures stay sharp; the projector's page is drawn a third larger. */
function ratioOf(canvas: HTMLCanvasElement): number {
  const { currentCSSZoom = 1 } = canvas as { currentCSSZoom?: number }
  return devicePixelRatio * currentCSSZoom
}

function sizeTo(canvas: HTMLCanvasElement | null, { width, height }: BoardLayout): void {
  if (canvas === null) return
  const ratio = ratioOf(canvas)
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}
