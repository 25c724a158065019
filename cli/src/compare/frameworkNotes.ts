import type { Messages } from '../messages.ts'

/** What is to be said of the frameworks of two editions: nothing where they are the same. */
export function frameworkNotes(sameFramework: boolean | null, say: Messages['say']): string[] {
  if (sameFramework === true) return []
  return [say(sameFramework === null ? 'note.frameworkUnknown' : 'note.frameworksDiffer')]
}
