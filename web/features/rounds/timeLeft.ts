import type { PhaseStanding } from '@thang/engine'
import type { Words } from '../../app/workspace/words.ts'
import type { Tone } from '../../ui/controls/StateMark.tsx'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long it is, in the largest unit of which there are two at least; minutes are never none. */
export function spanOf(milliseconds: number): {
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly count: number
} {
  const length = Math.abs(milliseconds)
  if (length >= 2 * day) return { unit: 'days', count: Math.floor(length / day) }
  if (length >= 2 * hour) return { unit: 'hours', count: Math.floor(length / hour) }
  return { unit: 'minutes', count: Math.max(1, Math.floor(length / minute)) }
}

/** "còn 5 ngày", or "quá hạn 3 giờ". */
export function timeLeftWords(dueAt: number, now: number, t: Words): string {
  const { unit, count } = spanOf(dueAt - now)
  return dueAt >= now ? t(`timeLeft.${unit}`, { count }) : t(`timeOver.${unit}`, { count })
}

/** Three days before its end something is to be looked at. */
const near = 3 * day

/** The tone of a deadline that is still to be kept. */
export function dueTone(dueAt: number, now: number): Tone {
  if (dueAt < now) return 'late'
  return dueAt - now < near ? 'attention' : 'good'
}

export interface StandingWords {
  readonly tone: Tone
  readonly text: string
}

/** Where a phase stands, in words and their tone. */
export function standingWords(standing: PhaseStanding, now: number, t: Words): StandingWords {
  switch (standing.standing) {
    case 'ahead': {
      const { unit, count } = spanOf(standing.opensAt - now)
      return { tone: 'neutral', text: t(`timeUntil.${unit}`, { count }) }
    }
    case 'open': {
      const left = timeLeftWords(standing.dueAt, now, t)
      const text = t(standing.extended ? 'round.openExtended' : 'round.openPhase', { left })
      return { tone: dueTone(standing.dueAt, now), text }
    }
    case 'past':
      return { tone: 'neutral', text: t('round.pastPhase') }
    default:
      throw new Error(`unknown standing: ${JSON.stringify(standing satisfies never)}`)
  }
}
