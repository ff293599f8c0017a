/** The whole screen for the slides where the browser allows it, and the screen kept awake; refused silently, since both are comforts. */
import { useEffect } from 'react'

export function turnFullScreen(): void {
  const turned =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen?.() : document.exitFullscreen()
  void turned?.catch(() => undefined)
}

/** A projector that falls asleep in the middle of a discussion helps nobody. Begins anew when the tab is seen again. */
export function useScreenAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])
}
