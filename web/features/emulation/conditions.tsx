/** Conditions one by one: what is asked and by which clause, the verdict, and why; a person judges what no record answers. */
import { useState } from 'react'
import type { Condition } from '#contract/emulation'
import { type JudgedHere, JudgeForm } from './judge-form.tsx'
import { VerdictMark } from './marks.tsx'
import { text } from './text.vi.ts'

const words = text.eligibility

type ConditionTableProps = { caption: string; conditions: readonly Condition[]; judged: JudgedHere }

export function ConditionTable({ caption, conditions, judged }: ConditionTableProps) {
  const [open, setOpen] = useState<Condition>()
  return (
    <>
      <table className="condition-table stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-condition">
              {words.condition}
            </th>
            <th scope="col" className="c-verdict">
              {words.verdict}
            </th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map((condition) => (
            <tr key={condition.criterion}>
              <th scope="row" className="c-condition">
                {condition.text}
                <span className="note">{condition.clause}</span>
              </th>
              <td>
                <VerdictMark verdict={condition.verdict} />
              </td>
              <td>
                {condition.reason}
                {judged.mayJudge && condition.mayJudge && (
                  <>
                    {' '}
                    <button
                      type="button"
                      className="btn small"
                      aria-label={words.judgeOf(condition.text)}
                      onClick={() => setOpen(condition)}
                    >
                      {words.judge}
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== undefined && <JudgeForm judged={judged} condition={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
