import { missing } from '../figure.ts'
import type { Scored } from './outcome.ts'

/**
 * Collected for information: no points, whatever was answered; not 0 of 0.
 * Seen: Decision 766/QĐ-TTg, indicator 5.1 (petitions by kind).
 */
export function notScored(): Scored {
  return { points: missing('not-scored'), branch: 'not-scored' }
}
