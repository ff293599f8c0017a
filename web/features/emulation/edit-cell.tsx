/** The last cell of a row that may be changed: its button, which says of what. */
type EditCellProps = { word: string; label: string; onEdit: () => void }

export function EditCell({ word, label, onEdit }: EditCellProps) {
  return (
    <td className="act">
      <button type="button" className="btn small" aria-label={label} onClick={onEdit}>
        {word}
      </button>
    </td>
  )
}
