/** Which units a draft surveys. A ward's own round has only itself, and nothing to choose. */
import type { Survey } from '#contract/surveys'
import { capitalised } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const words = text.draft

type UnitChoiceProps = { choices: Survey['choices']; chosen: readonly string[]; onChoose: (codes: string[]) => void }

export function UnitChoice({ choices, chosen, onChoose }: UnitChoiceProps) {
  if (choices.length < 2) return null
  const among = new Set(chosen)
  return (
    <fieldset className="sec">
      <legend className="sr">{words.units}</legend>
      <h2>{words.units}</h2>
      <p className="sub">{words.chosen(chosen.length, choices.length)}</p>
      <p className="acts">
        <button type="button" className="btn small" onClick={() => onChoose(choices.map(({ code }) => code))}>
          {words.all}
        </button>
        <button type="button" className="btn small" onClick={() => onChoose([])}>
          {words.none}
        </button>
      </p>
      <ul className="draft-units">
        {choices.map(({ code, label }) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={among.has(code)}
                onChange={(event) =>
                  onChoose(event.currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
                }
              />{' '}
              {capitalised(label)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
