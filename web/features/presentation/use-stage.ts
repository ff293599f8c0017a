/**
 * A slide is laid out 1080 high and as wide as the screen's shape asks, from 4:3 to 16:9, and then scaled to the screen:
 * so it fills a projector of any size, and its letters keep their share of the height.
 */
import { useLayoutEffect, useState } from 'react'

export const stageHeight = 1080
const narrowest = 1440
const widest = 1920

export type Stage = { width: number; scale: number; left: number; top: number }

export function stageOf(screenWidth: number, screenHeight: number): Stage {
  const width = Math.round(Math.min(widest, Math.max(narrowest, (screenWidth / screenHeight) * stageHeight)))
  const scale = Math.min(screenWidth / width, screenHeight / stageHeight)
  return {
    width,
    scale,
    left: (screenWidth - width * scale) / 2,
    top: (screenHeight - stageHeight * scale) / 2,
  }
}

export function useStage(): Stage {
  const now = () => stageOf(window.innerWidth, window.innerHeight)
  const [stage, setStage] = useState(now)
  useLayoutEffect(() => {
    const follow = () => setStage(stageOf(window.innerWidth, window.innerHeight))
    follow()
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return stage
}
