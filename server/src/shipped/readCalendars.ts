import { CalendarBody } from '@thang/contracts'
import { checkCalendar } from '@thang/engine'
import { z } from 'zod'
import { type TableProblem, tableProblem } from '../platform/tableFiles/index.ts'
import { readJsonFile } from './jsonFile.ts'
import type { Codes } from './reference.ts'
import { shapeProblems } from './shapeProblems.ts'

/** What a calendar file holds: the calendar of the year that names the file. */
const CalendarFile = CalendarBody.extend({ year: z.int() })
export type ShippedCalendar = z.infer<typeof CalendarFile>

/** Reads the calendars of the files; what is wrong with one is added to the problems. */
export async function readCalendars(
  directory: string,
  { names, sources }: { readonly names: readonly string[]; readonly sources: Codes },
  problems: TableProblem[],
): Promise<ShippedCalendar[]> {
  const calendars: ShippedCalendar[] = []
  for (const name of names) {
    const file = `calendar/${name}`
    const read = await readJsonFile(`${directory}/${file}`, file)
    const parsed = CalendarFile.safeParse(read.content)
    if (read.problem !== undefined) problems.push(read.problem)
    else if (!parsed.success) problems.push(...shapeProblems(file, read.content, parsed.error))
    else {
      calendars.push(parsed.data)
      problems.push(...problemsOf(parsed.data, { file, name, sources }))
    }
  }
  return calendars
}

function problemsOf(
  calendar: ShippedCalendar,
  {
    file,
    name,
    sources,
  }: { readonly file: string; readonly name: string; readonly sources: Codes },
): TableProblem[] {
  const unsound = checkCalendar({ ...calendar, version: 1 }).map(({ code, day, document }) =>
    tableProblem('calendar-unsound', { file, value: day ?? document ?? '' }, { rule: code }),
  )
  const lost = calendar.documents.flatMap(({ source }) =>
    source === null || sources.has(source)
      ? []
      : [tableProblem('reference-unknown', { file, value: source }, { where: sources.where })],
  )
  const year = String(calendar.year)
  const misnamed =
    name === `${year}.json`
      ? []
      : [tableProblem('reference-unknown', { file, value: year }, { where: file })]
  return [...unsound, ...lost, ...misnamed]
}
