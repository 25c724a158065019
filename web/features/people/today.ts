import { vietnamDay } from '@thang/engine'

/** The day it is in Vietnam, wherever the reader is. */
export function today(): string {
  return vietnamDay(Date.now())
}

/** The day so many days later; what is no day stays as it is. */
export function laterDay(day: string, days: number): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}
