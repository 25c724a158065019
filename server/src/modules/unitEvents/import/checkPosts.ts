import type { UnitHistory } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { type Actor, postChanges } from '../../people/index.ts'
import type { CodedEvent } from './checkSaid.ts'
import { noteCell } from './readCells.ts'
import { rowAbout } from './rowAbout.ts'

/** Posts of units that end are decided on one by one, in the form: here they keep the unit from ending. */
export async function checkPosts(
  trx: ReadTrx,
  actor: Actor,
  { after, coded }: { readonly after: UnitHistory; readonly coded: readonly CodedEvent[] },
): Promise<TableProblem[]> {
  const saidBy = new Map(coded.map(({ event, said }) => [event.event, said]))
  const ending = [...after.lives.values()].flatMap(({ code, endedBy }) => {
    const said = endedBy === null ? undefined : saidBy.get(endedBy)
    return said === undefined ? [] : { unit: code, row: rowAbout(said, code) }
  })
  const units = ending.map(({ unit }) => unit)
  const posts = await postChanges.listPostsAbout(trx, actor.today, units)
  const problems: TableProblem[] = []
  for (const { unit, row } of ending) {
    const about = posts.filter((post) => post.unit === unit || post.scope === unit)
    if (about.length === 0) continue
    const titles = about.map(({ title }) => title).join(', ')
    noteCell({ ...row, problems }, 'from', {
      code: 'units-row-posts',
      details: { unit, posts: titles },
    })
  }
  return problems
}
