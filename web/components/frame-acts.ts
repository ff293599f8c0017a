/** What a page may ask of the frame around it. */
import { createContext } from 'react'

export const FrameActs = createContext<{ openSections: () => void; openSearch: () => void }>({
  openSections: () => {},
  openSearch: () => {},
})
