import type { CalendarChange } from '@thang/engine'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

/** Says what became of a day: "24/11/2026: thành ngày nghỉ lễ". */
export function useChangeWords(): (change: CalendarChange) => string {
  const { t, date } = useWorkspace()
  return ({ day, after }) => t(`calendarBecame.${after ?? 'usual'}`, { day: date(day) })
}
