import { existedOn, foldUnitName, spellingKey, type UnitHistory } from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { beginningsOf } from './beginnings.ts'
import { noteCell } from './readCells.ts'
import type { SaidEvent } from './saidEvent.ts'

/** Names that another unit has too, or has in another spelling; `after` has the events of the import. */
export function nameNotices(after: UnitHistory, said: readonly SaidEvent[]): TableProblem[] {
  const notices: TableProblem[] = []
  const named = Map.groupBy(
    [...after.lives.values()].map((life) => ({ life, name: life.names.at(-1)?.name ?? '' })),
    ({ name }) => spellingKey(name),
  )
  for (const { change, rows } of said) {
    const renamed = change.kind === 'rename' ? [{ unit: change.unit, name: change.name.name }] : []
    const begun = beginningsOf(change).map(({ unit, create }) => ({ unit, name: create.name }))
    for (const { unit, name } of [...renamed, ...begun]) {
      const other = named
        .get(spellingKey(name))
        ?.find(({ life }) => life.code !== unit && existedOn(life, change.effectiveOn))
      if (other === undefined) continue
      const same = foldUnitName(other.name) === foldUnitName(name)
      const code = same ? 'units-name-elsewhere' : 'units-name-similar'
      const details = { name, other: other.life.code, otherName: other.name }
      noteCell({ ...rows[0], problems: notices }, 'name', { code, details })
    }
  }
  return notices
}
