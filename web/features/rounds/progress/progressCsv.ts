import type { UnitProgress } from '@thang/contracts'
import type { Words } from '../../../app/workspace/words.ts'

interface Speech {
  readonly t: Words
  readonly unitName: (unit: UnitProgress['unit']) => string
  readonly dateTime: (instant: string) => string
}

/** What is seen of the units as Excel opens it: UTF-8 with its mark, and semicolons. */
export function progressCsv(units: readonly UnitProgress[], speech: Speech): string {
  const { t, unitName, dateTime } = speech
  const moment = (instant: string | null) => (instant === null ? '' : dateTime(instant))
  const head = [
    t('progress.code'),
    t('roundStep.unit'),
    t('roundStep.kind'),
    t('rounds.state'),
    t('progress.answered'),
    t('progress.answerable'),
    t('progress.withoutEvidence'),
    t('progress.waitsFor'),
    t('progress.due'),
    t('progress.flags'),
    t('progress.lastChange'),
    t('progress.lastChangeBy'),
    t('progress.reminded'),
  ]
  const rows = units.map((each) => [
    each.unit.code,
    unitName(each.unit),
    t(`unitKind.${each.unit.kind}`),
    t(`progressState.${each.state}`),
    String(each.answered),
    String(each.answerable),
    String(each.withoutEvidence),
    t(`waitsFor.${each.waitsFor}`),
    moment(each.dueAt),
    each.flags.map((flag) => t(`flag.${flag}`)).join(', '),
    moment(each.lastChangeAt),
    each.lastChangeBy?.name ?? '',
    moment(each.remindedAt),
  ])
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made a text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
