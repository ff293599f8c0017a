/** A place to drop a file on, which is first of all a button that opens the choice of files: what a mouse can do, keys can. */
import { type DragEvent, useId, useState } from 'react'
import { fileText } from '../text/files.vi.ts'
import { FileButton } from './file-button.tsx'
import { mostMegabytes } from './file-choice.ts'
import './drop-zone.css'

type DropZoneProps = { take: (file: File) => void; refuse: (message: string) => void }

export function DropZone({ take, refuse }: DropZoneProps) {
  const [isOver, setOver] = useState(false)
  const limits = useId()
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    const [file] = files
    if (file === undefined) return
    if (files.length > 1) refuse(fileText.several)
    else take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={`drop-zone${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>
        <span className="only-desk">{fileText.drop} </span>
        <FileButton label={fileText.choose} take={take} describedBy={limits} />
      </p>
      <p className="note" id={limits}>
        {fileText.limits(mostMegabytes)}
      </p>
    </div>
  )
}
