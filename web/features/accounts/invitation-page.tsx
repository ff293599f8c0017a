/** A one-time link: for whom, until when, and the password that one chooses. Used, old and invented links say what to do. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Invitation } from '#contract/accounts'
import { Loaded } from '../../components/states.tsx'
import { asFailure } from '../../failure.ts'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text as shell } from '../../text/vi.ts'
import { invitationQuery } from './ask.ts'
import { InvitationForm } from './invitation-form.tsx'
import { PlainFrame } from './plain-frame.tsx'
import { text } from './text.vi.ts'

const words = text.invitation

export function InvitationPage() {
  const { token } = useParams({ from: '/loi-moi/$token' })
  const invitation = useQuery(invitationQuery(token))
  useEffect(() => {
    document.title = `${words.tab} · ${shell.brand}`
  }, [])
  const isGone = invitation.isError && asFailure(invitation.error).code === 'not_found'
  return (
    <PlainFrame>
      {isGone ? (
        <Gone />
      ) : (
        <Loaded query={invitation} isPage>
          {content}
        </Loaded>
      )}
    </PlainFrame>
  )

  function content(given: Invitation) {
    return (
      <>
        <h1 className="verdict">{words.title[given.purpose](given.displayName)}</h1>
        <p className="front-lead">{words.lead[given.purpose](given.username, momentName(given.expiresAt))}</p>
        <InvitationForm invitation={given} token={token} />
      </>
    )
  }
}

function Gone() {
  return (
    <>
      <h1 className="verdict">{words.gone}</h1>
      <p className="front-lead">{words.goneWhy}</p>
      <p className="front-in">
        <Link {...paths.front()} className="btn">
          {words.toSignIn}
        </Link>
      </p>
    </>
  )
}
