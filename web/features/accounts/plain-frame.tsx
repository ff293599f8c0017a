/** The page around visitors: the mark, and the sample's word where it applies. No sections, since nobody is in yet. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sampleMark } from '#domain/wording.vi.ts'
import { Brand } from '../../components/brand.tsx'
import { siteQuery } from '../../queries.ts'
import './front-page.css'

export function PlainFrame({ children }: { children: ReactNode }) {
  const site = useQuery(siteQuery)
  return (
    <>
      <header className="mast">
        <div className="page">
          <span className="brand">
            <Brand />
          </span>
          <div className="end">{site.data?.mode === 'sample' && <span className="sample">{sampleMark}</span>}</div>
        </div>
      </header>
      <main className="page front">{children}</main>
    </>
  )
}
