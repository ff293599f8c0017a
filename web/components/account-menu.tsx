/** Who is signed in, their own page, and the way out. */
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { capitalised, roleWords } from '#domain/wording.vi.ts'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'
import { Menu } from './menu.tsx'

export function AccountMenu({ me, signOut }: { me: Me; signOut: () => void }) {
  const go = useNavigate()
  return (
    <Menu
      className="mast-account"
      label={me.displayName}
      name={`${text.account.label}: ${me.displayName}`}
      entries={[
        { heading: roleLine(me) },
        { label: text.account.own, onChoose: () => void go(paths.ownAccount()) },
        { label: text.account.signOut, onChoose: signOut },
      ]}
    />
  )
}

/** "Lãnh đạo, thành phố Minh Họa". */
export function roleLine(me: Me): string {
  return capitalised(me.roles.map(({ role, unit }) => `${roleWords[role]}, ${unit.label}`).join('; '))
}
