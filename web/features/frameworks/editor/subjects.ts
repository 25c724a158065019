import type { FrameworkEdit } from '@thang/contracts'
import { type Framework, identityOf } from '@thang/engine'

export type Setting = Exclude<keyof Framework, 'nodes'>

/** What an edit is about: a node by its identity, a setting of the whole, or the name of an input. */
export type Subject =
  | { readonly of: 'node'; readonly id: string }
  | { readonly of: 'setting'; readonly setting: Setting }
  | { readonly of: 'input'; readonly input: string }

const settings: readonly Setting[] = [
  'name',
  'code',
  'index',
  'clonedFrom',
  'unitKind',
  'periods',
  'legalBasis',
  'maxPoints',
  'total',
  'decimals',
  'groupValues',
  'rankedOn',
  'knownDepth',
  'notApplicable',
  'levelScale',
  'inputNames',
  'inputUnits',
  'views',
  'notes',
  'sources',
]

/** What an edit is about; of several settings each for itself. */
export function subjectsOf(edit: FrameworkEdit): Subject[] {
  switch (edit.edit) {
    case 'change-framework': {
      const keys = new Set([...Object.keys(edit.fields), ...(edit.without ?? [])])
      const changed = settings.filter((setting) => keys.has(setting))
      return changed.map((setting) => ({ of: 'setting', setting }))
    }
    case 'name-input':
      return [{ of: 'input', input: edit.input }]
    case 'add-node':
      return [{ of: 'node', id: identityOf(edit.node) }]
    default:
      return [{ of: 'node', id: edit.node }]
  }
}

/** One word for a subject, by which choices are kept. */
export function keyOf(subject: Subject): string {
  switch (subject.of) {
    case 'node':
      return `node ${subject.id}`
    case 'setting':
      return `setting ${subject.setting}`
    case 'input':
      return `input ${subject.input}`
    default:
      throw new Error(`Unknown subject: ${JSON.stringify(subject satisfies never)}`)
  }
}

/** The edit without what it does to the subjects; null where nothing is left of it. */
export function withoutSubjects(
  edit: FrameworkEdit,
  left: ReadonlySet<string>,
): FrameworkEdit | null {
  const kept = subjectsOf(edit).filter((subject) => !left.has(keyOf(subject)))
  if (kept.length === 0) return null
  if (edit.edit !== 'change-framework') return edit
  const isKept = (key: string) => kept.some((one) => one.of === 'setting' && one.setting === key)
  return {
    ...edit,
    fields: Object.fromEntries(Object.entries(edit.fields).filter(([key]) => isKept(key))),
    without: (edit.without ?? []).filter(isKept),
  }
}
