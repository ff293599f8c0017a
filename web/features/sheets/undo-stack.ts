/**
 * What was done to the cells, step by step, so that it can be taken back and done again: thirty steps, saved or not.
 * One paste, one fill or one emptying is one step. Refuses to remember what changed nothing.
 */
import { type Answer, isSame } from './cell-state.ts'

/** One cell of a step: what it said before and what it says since. */
export type Change = { element: string; before: Answer; after: Answer }
export type Step = readonly Change[]

export type UndoStack = { done: readonly Step[]; undone: readonly Step[] }

export const nothingDone: UndoStack = { done: [], undone: [] }

const mostSteps = 30

/** A new step ends the way forward: what was undone before it cannot be redone. */
export function withStep(stack: UndoStack, step: Step): UndoStack {
  const changes = step.filter((change) => !isSame(change.before, change.after))
  if (changes.length === 0) return stack
  return { done: [...stack.done, changes].slice(-mostSteps), undone: [] }
}

/** What to bring about to take the last step back, and the stack afterwards; undefined where nothing is left. */
export function undo(stack: UndoStack): { step: Step; stack: UndoStack } | undefined {
  const step = stack.done.at(-1)
  if (step === undefined) return undefined
  return { step: step.map(turned), stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } }
}

/** The last step that was taken back, once more. */
export function redo(stack: UndoStack): { step: Step; stack: UndoStack } | undefined {
  const step = stack.undone.at(-1)
  if (step === undefined) return undefined
  return { step, stack: { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } }
}

/** Without any change of one cell: somebody else's value was kept there, and none of these ever stood beside it. */
export function withoutCell(stack: UndoStack, element: string): UndoStack {
  const without = (steps: readonly Step[]) =>
    steps.map((step) => step.filter((change) => change.element !== element)).filter((step) => step.length > 0)
  return { done: without(stack.done), undone: without(stack.undone) }
}

function turned({ element, before, after }: Change): Change {
  return { element, before: after, after: before }
}
