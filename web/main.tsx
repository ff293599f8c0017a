/** Starts the web in the browser; nothing else happens at the top level of any other file. */
import './styles/tokens.css'
import './styles/letters.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/mantine.css'
import './styles/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApp } from './app.tsx'
import { speakOfFields } from './field-words.ts'
import { moreLettersInTime } from './letters.ts'
import { followSystemTheme } from './theme.ts'

followSystemTheme()
speakOfFields(document)
const { router, queries } = createApp()
moreLettersInTime(queries)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element "root"')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
