/**
 * What keeps a form from being sent, said in Vietnamese and by the name of its field, whatever language the browser speaks.
 * A field with words of its own (a date) keeps them.
 */
import { text } from './text/vi.ts'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function speakOfFields(page: Document): void {
  const spoken = new Set<Field>()
  const silence = (field: Field) => {
    if (spoken.delete(field)) field.setCustomValidity('')
  }
  page.addEventListener(
    'invalid',
    ({ target }) => {
      if (!isField(target)) return
      silence(target)
      if (target.validity.valid || target.validity.customError) return
      target.setCustomValidity(wordsFor(target))
      spoken.add(target)
    },
    true,
  )
  page.addEventListener('input', ({ target }) => isField(target) && silence(target), true)
  // What is chosen from a list of ours changes a field without a word: each try to send looks anew.
  page.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('button') !== null)
        for (const field of [...spoken]) silence(field)
    },
    true,
  )
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  )
}

/** The sentence for a field that is not valid. */
function wordsFor(field: Field): string {
  const { validity } = field
  const name = nameOf(field)
  if (validity.valueMissing) {
    if (field instanceof HTMLSelectElement) return text.field.notChosen(name)
    return field.type === 'checkbox' || field.type === 'radio' ? text.field.notTicked(name) : text.field.missing(name)
  }
  if (validity.tooShort && !(field instanceof HTMLSelectElement)) return text.field.short(name, field.minLength)
  return text.field.otherForm(name, hintOf(field))
}

function nameOf(field: Field): string {
  const label = field.labels?.[0]
  // A label around its control holds hints and options, too: its name is what comes first.
  const around = label?.contains(field) === true ? label.querySelector('span') : label
  return (field.getAttribute('aria-label') ?? around?.textContent ?? '').trim() || text.field.fallback
}

function hintOf(field: Field): string {
  const hint = field.getAttribute('aria-describedby')?.split(' ')[0]
  return field.title || (hint && field.ownerDocument.getElementById(hint)?.textContent) || ''
}
