/** The front page: what the program is in two sentences, and the one way in that this site offers. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Site } from '#contract/accounts'
import { Loaded } from '../../components/states.tsx'
import { siteQuery } from '../../queries.ts'
import { text as shell } from '../../text/vi.ts'
import { AlreadyIn } from './already-in.tsx'
import { PlainFrame } from './plain-frame.tsx'
import { SampleEntry } from './sample-entry.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { text } from './text.vi.ts'

export function FrontPage() {
  const site = useQuery(siteQuery)
  useEffect(() => {
    document.title = `${text.title} · ${shell.brand}`
  }, [])
  return (
    <PlainFrame>
      <h1 className="verdict">{text.title}</h1>
      <p className="front-lead">{text.lead}</p>
      <Loaded query={site}>{(content) => <WayIn site={content} />}</Loaded>
    </PlainFrame>
  )
}

function WayIn({ site }: { site: Site }) {
  if (site.needsSetup) return <SetUpForm provinces={site.provinces} />
  if (site.oneClick)
    return (
      <>
        {site.signedIn && <AlreadyIn goOn={false} />}
        <SampleEntry />
        <details className="front-other">
          <summary>{text.otherAccount}</summary>
          <SignInForm />
        </details>
      </>
    )
  if (site.signedIn) return <AlreadyIn goOn />
  return (
    <>
      {site.mode === 'sample' && <p className="note">{text.sampleElsewhere}</p>}
      <SignInForm />
    </>
  )
}
