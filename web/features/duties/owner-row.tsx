/**
 * One cell and its owner: a person from the list, a post written by hand, or nobody. Only names for those who may not assign.
 * The choice keeps the focus: it shows what is on its way, and stays what it is when the answer comes.
 */
import { useState } from 'react'
import type { OwnedElement, Owners } from '#contract/duties'
import { text } from './text.vi.ts'
import type { Assign, Waiting } from './use-assign.ts'

const words = text.owners
/** No account has these ids: they are longer than a letter. */
const nobody = ''
const byPost = '+'

type Owner = { account: string | null; post: string | null }
type OwnerRowProps = {
  item: OwnedElement
  /** What was chosen and is not answered yet. */
  waiting: ReturnType<Waiting['get']>
  owners: Owners
  assign: Assign
}

export function OwnerRow({ item, waiting, owners, assign }: OwnerRowProps) {
  const isGone = item.account !== null && !item.active
  return (
    <tr>
      <th scope="row" className={item.partOf === null ? '' : 'part'}>
        {item.name}
        {item.asked !== 'month' && <small className="kind"> {words.asked[item.asked]}</small>}
      </th>
      <td className="c-owner">
        {owners.mayAssign ? (
          <Choice item={item} owner={waiting ?? item} people={owners.people} assign={assign} />
        ) : (
          (item.owner ?? <span className="muted">{words.nobody}</span>)
        )}
        {isGone && <span className="fault">{words.gone(item.owner ?? '')}</span>}
      </td>
    </tr>
  )
}

type ChoiceProps = { item: OwnedElement; owner: Owner; people: Owners['people']; assign: Assign }

function Choice({ item, owner, people, assign }: ChoiceProps) {
  /** The owner that stood there when a post was to be written; with another owner the wish is over. */
  const [toReplace, setToReplace] = useState<Owner | null>(null)
  const { element } = item
  const isWriting = owner.post !== null || (toReplace !== null && isSame(toReplace, owner))
  const known = people.some((person) => person.id === owner.account) ? owner.account : null
  return (
    <div className="owner-choice">
      <select
        className="control"
        aria-label={words.ownerOf(item.name)}
        value={isWriting ? byPost : (known ?? nobody)}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          setToReplace(chosen === byPost ? owner : null)
          if (chosen !== byPost) assign([{ element, account: chosen === nobody ? null : chosen, post: null }])
        }}
      >
        <option value={nobody}>{words.nobody}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
        <option value={byPost}>{words.post}</option>
      </select>
      {isWriting && <Post item={item} assign={assign} />}
    </div>
  )
}

function isSame(one: Owner, other: Owner): boolean {
  return one.account === other.account && one.post === other.post
}

function Post({ item, assign }: { item: OwnedElement; assign: Assign }) {
  const [written, setWritten] = useState({ over: item.post, post: item.post ?? '' })
  // What is stored replaces what was written; a post that was refused stays to be sent again.
  if (written.over !== item.post) setWritten({ over: item.post, post: item.post ?? '' })
  const post = written.post.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (post !== '' && post !== item.post) assign([{ element: item.element, account: null, post }])
      }}
    >
      <input
        className="control"
        maxLength={120}
        aria-label={words.postOf(item.name)}
        placeholder={words.postHint}
        value={written.post}
        onChange={(event) => setWritten({ over: item.post, post: event.currentTarget.value })}
      />
      <button type="submit" className="btn" disabled={post === ''}>
        {words.keep}
      </button>
    </form>
  )
}
