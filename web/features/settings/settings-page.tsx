/** The site's own rules, each with what it does and what happens now, and the days on which sheets are due. */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { AdminPage } from '../../components/admin-page.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { Loaded } from '../../components/states.tsx'
import type { SettingsSearch } from '../../search.ts'
import { settingsQuery } from './ask.ts'
import { DueSection } from './due-section.tsx'
import { SettingsForm } from './settings-form.tsx'
import { text } from './text.vi.ts'
import './settings.css'

export function SettingsPage() {
  return (
    <AdminPage title={text.title} className="settings">
      {(me) => <Settings me={me} />}
    </AdminPage>
  )
}

function Settings({ me }: { me: Me }) {
  const search = useSearch({ strict: false }) as SettingsSearch
  const settings = useQuery(settingsQuery)
  const thisYear = Number(useToday().slice(0, 4))
  const own = me.roles.find(({ role }) => role === 'administrator')?.unit.code
  return (
    <Loaded query={settings} isPage>
      {(content) => (
        <>
          <h1 className="verdict">{text.verdict(content)}</h1>
          <p className="sub">{content.editable ? text.lead : text.readOnly}</p>
          <SettingsForm key={JSON.stringify(content)} settings={content} />
          <DueSection unit={search['don-vi'] ?? own ?? ''} year={search.nam ?? thisYear} thisYear={thisYear} />
        </>
      )}
    </Loaded>
  )
}
