/** Asks once more before a merger to come is called off, and says what that means. */
import type { MergerItem } from '#contract/mergers'
import { useAct } from '../../act.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { askMerger, mergersKey } from '../../mergers.ts'
import { useOwnAct } from '../../own-act.ts'
import { text } from './text.vi.ts'

type CancelDialogProps = { item: MergerItem; onClose: () => void; onDone: () => void }

export function CancelDialog({ item, onClose, onDone }: CancelDialogProps) {
  const ownAct = useOwnAct()
  const cancelling = useAct(() => ownAct(({ account }) => askMerger.cancel({ merger: item.id as number, account })), {
    onSuccess: onDone,
    changes: [mergersKey, ['units'], ['scorecard'], ['people']],
  })
  return (
    <FormDialog
      title={text.cancelTitle}
      act={text.cancelTitle}
      onClose={onClose}
      onSend={() => cancelling.run()}
      isSending={cancelling.isRunning}
      failure={cancelling.failure}
      fields={[]}
    >
      <p>
        <b>{item.sentence}.</b>
      </p>
      <p>{text.cancelMeans(item.on)}</p>
    </FormDialog>
  )
}
