/** The awards of a campaign and the papers of its files, each as a list that is kept whole. */
import { useState } from 'react'
import type { CampaignItem } from '#contract/emulation'
import { awardCodes } from '#domain/emulation.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { acts } from './ask.ts'
import { awardNames, text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.criteria

export function FileForm({ campaign, onClose }: { campaign: CampaignItem; onClose: () => void }) {
  const [awards, setAwards] = useState(campaign.awards)
  const [papers, setPapers] = useState(campaign.papers.map(({ name, clause }) => ({ name, clause })))
  const saving = useEmulationAct(
    (_: undefined, own) =>
      acts.changeCampaign(
        campaign.id,
        { revision: campaign.revision, awards, papers: papers.filter(({ name }) => name.trim() !== '') },
        own,
      ),
    onClose,
  )
  const setPaper = (at: number, change: object) =>
    setPapers((now) => now.map((paper, index) => (index === at ? { ...paper, ...change } : paper)))
  return (
    <FormDialog
      title={`${words.awards}, ${words.papers.toLowerCase()}`}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={[]}
    >
      {awardCodes.map((code) => {
        const award = awards.find((one) => one.code === code)
        const id = `award-${code}`
        return (
          <div className="check" key={code}>
            <input
              id={id}
              type="checkbox"
              checked={award !== undefined}
              onChange={(event) =>
                setAwards(
                  event.currentTarget.checked
                    ? [...awards, { code, name: awardNames[code], clause: '' }]
                    : awards.filter((one) => one.code !== code),
                )
              }
            />
            <label htmlFor={id}>{award?.name ?? awardNames[code]}</label>
            {award !== undefined && (
              <div className="pair check-more">
                <TextField
                  label={words.awardName}
                  value={award.name}
                  maxLength={200}
                  required
                  onChange={(name) => setAwards(awards.map((one) => (one.code === code ? { ...one, name } : one)))}
                />
                <TextField
                  label={words.clause}
                  value={award.clause}
                  maxLength={200}
                  onChange={(clause) => setAwards(awards.map((one) => (one.code === code ? { ...one, clause } : one)))}
                />
              </div>
            )}
          </div>
        )
      })}
      <h3>{words.papers}</h3>
      {papers.map((paper, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: papers have no key until they are kept, and never change places
        <div className="pair" key={index}>
          <TextField
            label={`${words.paperName} ${index + 1}`}
            value={paper.name}
            maxLength={300}
            onChange={(name) => setPaper(index, { name })}
          />
          <TextField
            label={words.clause}
            value={paper.clause}
            maxLength={200}
            onChange={(clause) => setPaper(index, { clause })}
          />
        </div>
      ))}
      <p>
        <button type="button" className="btn small" onClick={() => setPapers([...papers, { name: '', clause: '' }])}>
          {words.addPaper}
        </button>
      </p>
    </FormDialog>
  )
}
