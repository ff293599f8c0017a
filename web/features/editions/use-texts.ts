/**
 * What a person is writing into the texts of a draft, until it is stored. Nothing typed is lost: where somebody else has
 * written the same text meanwhile both stand side by side until the person decides; where they wrote another one, this one is
 * sent again by itself.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edition } from '#contract/editions'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { acts, editionQuery } from './ask.ts'

export type TextOf = Edition['texts'][number]

export type Typed = {
  text: string
  /** What somebody had written there when the person began; null where it was as generated. */
  from: string | null
  /** The generated text that the person has seen. */
  basedOn: string
}

export type TextDesk = {
  typed: Readonly<Record<string, Typed>>
  saving: string | undefined
  failures: Readonly<Record<string, ApiFailure>>
  begin: (text: TextOf) => void
  type: (key: string, words: string) => void
  drop: (key: string) => void
  save: (key: string) => void
  /** Takes the generated text back (null), or says that the written one is right with the new numbers too. */
  settle: (key: string, words: string | null) => void
  /** The person has seen the other's words and keeps their own. */
  overrule: (text: TextOf) => void
  unsaved: number
}

export const writtenOf = ({ isWritten, text }: TextOf) => (isWritten ? text : null)

/** Somebody else's words stand there by now, and they are not what was typed. */
export function isOvertaken(text: TextOf, typed: Typed): boolean {
  return writtenOf(text) !== typed.from && text.text !== typed.text
}

export function useTexts(edition: Edition): TextDesk {
  const queries = useQueryClient()
  const act = useOwnAct()
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const [saving, setSaving] = useState<string>()
  const [failures, setFailures] = useState<Record<string, ApiFailure>>({})
  const { id } = edition.edition
  const query = editionQuery(id)
  const put = (key: string, one: Typed | undefined) =>
    setTyped(({ [key]: _, ...others }) => (one === undefined ? others : { ...others, [key]: one }))
  const fail = (key: string, failure: ApiFailure | undefined) =>
    setFailures(({ [key]: _, ...others }) => (failure === undefined ? others : { ...others, [key]: failure }))

  async function send(key: string, words: string | null, one: Typed | undefined): Promise<void> {
    const content = { key, text: words, ...(one === undefined ? {} : { basedOn: one.basedOn }) }
    const patch = ({ revision }: Edition['edition']) =>
      act((own) => acts.change(id, { revision, texts: [content] }, own))
    setSaving(key)
    fail(key, undefined)
    try {
      const now = queries.getQueryData(query.queryKey) ?? edition
      queries.setQueryData(query.queryKey, await patch(now.edition).catch((thrown) => again(thrown, key, one, patch)))
      put(key, undefined)
    } catch (thrown) {
      fail(key, asFailure(thrown))
    } finally {
      setSaving(undefined)
    }
  }

  /** Stale: sent once more where what is written here is still what the person saw. */
  async function again(
    thrown: unknown,
    key: string,
    one: Typed | undefined,
    patch: (now: Edition['edition']) => Promise<Edition>,
  ): Promise<Edition> {
    if (asFailure(thrown).code !== 'stale') throw thrown
    const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
    const text = fresh.texts.find((other) => other.key === key)
    if (fresh.edition.state === 'frozen' || text === undefined) throw thrown
    if (one !== undefined && isOvertaken(text, one)) throw thrown
    return patch(fresh.edition)
  }

  return {
    typed,
    saving,
    failures,
    begin: (text) => put(text.key, { text: text.text, from: writtenOf(text), basedOn: text.generated }),
    type: (key, words) =>
      setTyped((all) => (all[key] === undefined ? all : { ...all, [key]: { ...all[key], text: words } })),
    drop: (key) => {
      put(key, undefined)
      fail(key, undefined)
    },
    save: (key) => {
      const one = typed[key]
      if (one !== undefined) void send(key, one.text, one)
    },
    settle: (key, words) => void send(key, words, undefined),
    overrule: (text) => {
      const one = typed[text.key]
      if (one === undefined) return
      fail(text.key, undefined)
      put(text.key, { ...one, from: writtenOf(text), basedOn: text.generated })
    },
    unsaved: edition.texts.filter(({ key, text }) => typed[key] !== undefined && typed[key].text !== text).length,
  }
}
