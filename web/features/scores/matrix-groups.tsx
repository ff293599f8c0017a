/** Which nodes stand as columns: all groups, the leaves of one of them, or all leaves. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { allLeaves, type Node } from './columns.ts'
import { text } from './text.vi.ts'

const words = text.comparison

type MatrixGroupsProps = { nodes: readonly Node[]; group: string | undefined }

export function MatrixGroups({ nodes, group }: MatrixGroupsProps) {
  const opened = nodes.filter((node) => node.parent === null && !node.isLeaf)
  const isKnown = group === allLeaves || opened.some((node) => node.code === group)
  return (
    <nav className="matrix-groups" aria-label={words.group}>
      <GroupLink to={undefined} isCurrent={!isKnown}>
        {words.allGroups}
      </GroupLink>
      {opened.map((node) => (
        <GroupLink key={node.code} to={node.code} isCurrent={group === node.code}>
          {node.name}
        </GroupLink>
      ))}
      <GroupLink to={allLeaves} isCurrent={group === allLeaves}>
        {words.allLeaves(nodes.filter((node) => node.isLeaf).length)}
      </GroupLink>
    </nav>
  )
}

type GroupLinkProps = { to: string | undefined; isCurrent: boolean; children: ReactNode }

function GroupLink({ to, isCurrent, children }: GroupLinkProps) {
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, nhom: to })}
      resetScroll={false}
      aria-current={isCurrent}
      activeProps={{}}
      // The one without a word of its own would hold wherever another does.
      activeOptions={{ exact: true }}
    >
      {children}
    </Link>
  )
}
