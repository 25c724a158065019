import { centralPerson } from './people.ts'
import { issueSet } from './issueSet.ts'
import { departments, formerProvince, presentProvince, reform } from './provinces.ts'
import { sets } from './frameworks.ts'
import { closePostsOfEnded } from './seatQueries.ts'
import { vietnam } from './stage.ts'
import type { Story } from './story.ts'

/** The first days of the present province: the departments go over to it, posts of what ended are closed, sets are issued. */
export async function enterPresent(story: Story): Promise<void> {
  story.at(vietnam(reform))
  const administrator = story.as(centralPerson('administrator').id)
  for (const { code } of departments) {
    await administrator.recordUnitEvent({
      change: { kind: 're-parent', effectiveOn: reform, unit: code, parent: presentProvince },
      basis: { number: '01/MINH-HOA', issuedOn: reform, issuer: 'Dữ liệu minh họa' },
      note: `Theo tỉnh mới sau khi tỉnh ${formerProvince} nhập vào`,
      posts: [],
    })
  }
  await story.db.write((trx) => closePostsOfEnded(trx, reform, story.now()))
  for (const set of sets.filter(({ year }) => year === 2025)) await issueSet(story, set, reform)
}
