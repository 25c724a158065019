import type { PgBoss } from 'pg-boss'
import type { Schedule } from './queue.ts'

/** Makes the schedules what they are to be: others go. One that was missed while nothing ran is made up for once. */
export async function keepSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  const found = await boss.getSchedules()
  const isWanted = (name: string) => schedules.some(({ queue }) => queue === name)
  for (const { name, key } of found.filter((each) => !isWanted(each.name))) {
    await boss.unschedule(name, key)
  }
  for (const { queue, cron } of schedules) {
    const same = found.some((each) => each.name === queue && each.cron === cron)
    if (!same) await boss.schedule(queue, cron, {}, { tz: 'Asia/Ho_Chi_Minh', missed: 'once' })
  }
}
