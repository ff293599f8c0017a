/** Asks once more before a draft and what was written into it are gone. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { EditionItem } from '#contract/editions'
import { useAct } from '../../act.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { acts, editionQuery } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.remove

export function RemoveDialog({ edition, onClose }: { edition: EditionItem; onClose: () => void }) {
  const act = useOwnAct()
  const go = useNavigate()
  const queries = useQueryClient()
  const removing = useAct(() => act((own) => acts.remove(edition.id, edition.revision, own)), {
    onSuccess: async () => {
      await go({ ...paths.editions({ 'don-vi': edition.unit.code }), replace: true })
      queries.removeQueries({ queryKey: editionQuery(edition.id).queryKey })
    },
    changes: [['editions']],
  })
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      onClose={onClose}
      onSend={removing.run}
      isSending={removing.isRunning}
      failure={removing.failure}
      fields={[]}
    >
      <p>{words.why(edition)}</p>
    </FormDialog>
  )
}
