/** The list of keys, opened with "?". */
import { text } from '../text/vi.ts'
import { Dialog } from './dialog.tsx'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={text.shortcuts.title} onClose={onClose}>
      <table>
        <tbody>
          {text.shortcuts.rows.map(([key, act]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{act}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note" style={{ marginTop: 12 }}>
        {text.shortcuts.note}
      </p>
    </Dialog>
  )
}
