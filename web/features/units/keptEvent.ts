import type { EventValues } from './unitEventForm.ts'

// For as long as the workspace is open; a form that is left and come back to finds what was typed.
const kept = new Map<string, EventValues>()

/** What was typed about the unit and not recorded yet. */
export function keptEvent(unit: string): EventValues | undefined {
  return kept.get(unit)
}

export function keepEvent(unit: string, values: EventValues): void {
  kept.set(unit, values)
}

/** It was recorded, or is to be begun anew. */
export function forgetEvent(unit: string): void {
  kept.delete(unit)
}
