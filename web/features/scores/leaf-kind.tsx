/** In which form a kind of leaf is entered. */
import type { ScoreLine } from '#contract/schemes'
import { documentChoices, type RuleKind } from '#domain/scoring-rule.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { text } from './text.vi.ts'

const words = text.entry

export type LeafForm = 'counts' | 'cases' | 'points' | 'choice'

export function formOf(rule: RuleKind | null): LeafForm {
  switch (rule) {
    case 'ratio':
    case 'steps':
    case 'survey':
    case 'scaled':
      return 'counts'
    case 'class':
    case 'document':
      return 'choice'
    default:
      return 'points'
  }
}

type ChoiceFieldProps = {
  line: ScoreLine
  value: string
  onChange: (value: string) => void
  fault: string | undefined
}

/** Yes or no for a document; a class by its name, which the rule above the field spells. */
export function ChoiceField({ line, value, onChange, fault }: ChoiceFieldProps) {
  if (line.rule !== 'document')
    return <TextField label={words.choice} value={value} onChange={onChange} maxLength={200} fault={fault} />
  const [yes, no] = documentChoices
  return (
    <SelectField
      label={words.choice}
      value={value}
      onChange={onChange}
      empty={words.choose}
      options={[
        { value: yes, label: words.yes },
        { value: no, label: words.no },
      ]}
      fault={fault}
    />
  )
}
