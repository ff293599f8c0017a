/** One cell and its owner: a person from the list, a post written by hand, or nobody. Only names for those who may not assign. */
import { useState } from 'react'
import type { OwnedElement, Owners } from '#contract/duties'
import { text } from './text.vi.ts'
import type { Assign } from './use-assign.ts'

const words = text.owners
/** No account has these ids: they are longer than a letter. */
const nobody = ''
const byPost = '+'

type OwnerRowProps = { item: OwnedElement; owners: Owners; assign: Assign }

export function OwnerRow({ item, owners, assign }: OwnerRowProps) {
  const isGone = item.account !== null && !item.active
  return (
    <tr>
      <th scope="row" className={item.partOf === null ? '' : 'part'}>
        {item.name}
        {item.asked !== 'month' && <small className="kind"> {words.asked[item.asked]}</small>}
      </th>
      <td className="c-owner">
        {owners.mayAssign ? (
          <Choice key={`${item.account} ${item.post}`} item={item} people={owners.people} assign={assign} />
        ) : (
          (item.owner ?? <span className="muted">{words.nobody}</span>)
        )}
        {isGone && <span className="fault">{words.gone(item.owner ?? '')}</span>}
      </td>
    </tr>
  )
}

function Choice({ item, people, assign }: { item: OwnedElement; people: Owners['people']; assign: Assign }) {
  const [isWriting, setWriting] = useState(item.post !== null)
  const { element } = item
  const known = people.some((person) => person.id === item.account) ? item.account : null
  return (
    <div className="owner-choice">
      <select
        className="control"
        aria-label={words.ownerOf(item.name)}
        value={isWriting ? byPost : (known ?? nobody)}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          setWriting(chosen === byPost)
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

function Post({ item, assign }: { item: OwnedElement; assign: Assign }) {
  const [post, setPost] = useState(item.post ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (post.trim() !== '') assign([{ element: item.element, account: null, post: post.trim() }])
      }}
    >
      <input
        className="control"
        maxLength={120}
        aria-label={words.postOf(item.name)}
        placeholder={words.postHint}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
      />
      <button type="submit" className="btn" disabled={post.trim() === '' || post.trim() === item.post}>
        {words.keep}
      </button>
    </form>
  )
}
