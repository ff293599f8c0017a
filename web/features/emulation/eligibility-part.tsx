/** Whether the unit, its bodies and the individuals put forward fulfil what is asked: a line for each, opened down to its reasons. */
import { useQuery } from '@tanstack/react-query'
import type { CampaignItem, EligibilityAnswer, Standing } from '#contract/emulation'
import { capitalised } from '#domain/wording.vi.ts'
import { Blocks, Empty, Loaded } from '../../components/states.tsx'
import { eligibilityQuery } from './ask.ts'
import { ConditionTable } from './conditions.tsx'
import { EligibilityMark } from './marks.tsx'
import { text } from './text.vi.ts'

const words = text.eligibility

export function EligibilityPart({ campaign }: { campaign: CampaignItem }) {
  const query = useQuery(eligibilityQuery(campaign.id))
  return (
    <section className="sec">
      <Loaded query={query} blocks={<Blocks lines={10} height={40} />}>
        {(answer) =>
          campaign.criteria.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <>
              <p className="note">
                {words.lead(answer.day)} {words.note}
              </p>
              <div className="standings">
                <p className="standing-line standing-heads" aria-hidden="true">
                  <span>{words.subject}</span>
                  <span>{words.contents}</span>
                  {campaign.awards.map(({ code, name }) => (
                    <span key={code}>{name}</span>
                  ))}
                </p>
                {answer.items.map((standing) => (
                  <Subject key={`${standing.subject} ${standing.id}`} answer={answer} standing={standing} />
                ))}
              </div>
            </>
          )
        }
      </Loaded>
    </section>
  )
}

function Subject({ answer, standing }: { answer: EligibilityAnswer; standing: Standing }) {
  const judged = { campaign: answer.campaign.id, mayJudge: answer.mayJudge, standing }
  const asked = standing.contents.filter(({ verdict }) => verdict !== 'not_applicable')
  const met = asked.filter(({ verdict }) => verdict === 'met').length
  return (
    <details className="standing">
      <summary className="standing-line">
        <span className="standing-name">{capitalised(standing.name)}</span>
        <span className="note">{words.standing(met, asked.length)}</span>
        {standing.awards.map((award) => (
          <span key={award.code} className="standing-award">
            <EligibilityMark eligibility={award.eligibility} />
            <span className="note only-phone">{award.name}</span>
            <span className="sr">, {award.name}</span>
          </span>
        ))}
      </summary>
      {standing.contents.length > 0 && (
        <ConditionTable caption={words.contents} conditions={standing.contents} judged={judged} />
      )}
      {standing.awards.map(
        (award) =>
          award.conditions.length > 0 && (
            <ConditionTable
              key={award.code}
              caption={words.standard(award.name)}
              conditions={award.conditions}
              judged={judged}
            />
          ),
      )}
    </details>
  )
}
