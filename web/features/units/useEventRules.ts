import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { isDay } from '../../ui/controls/DateField.tsx'
import type { PartErrors } from '../../ui/controls/Field.tsx'
import type { Rules } from '../../ui/controls/useForm.ts'
import { parsePercent, parseShare } from './percent.ts'
import { isWhole, sumOfShares } from './shareSum.ts'
import {
  beginsUnit,
  type BegunUnit,
  type EventValues,
  hasGsoCode,
  type SharedUnit,
  type SplitPart,
} from './unitEventForm.ts'

/** What each field of an event needs before it can be looked at ahead. */
export function useEventRules(): Rules<EventValues> {
  const { t } = useWorkspace()
  const chosen = (value: unknown) => (value === null ? t('unitEvent.unitRule') : undefined)
  const words = useBegunRules()
  const line = useLineRule()
  const shares = useShareRules()
  return {
    effectiveOn: (value) => (isDay(value) ? undefined : t('unitEvent.effectiveOnRule')),
    ownShare: (value, { kind, into }) =>
      kind === 'merge' && into !== 'self' ? shares.wholeOrPart(value) : undefined,
    others: (value, { kind, into }) => {
      if (kind !== 'merge') return undefined
      if (into !== 'existing' && value.length === 0) return t('unitEvent.othersRule')
      return shares.ofUnits(value)
    },
    begun: (value, values) => {
      if (values.kind === 'rename') return words.name(value)
      return values.kind !== 'split' && beginsUnit(values) ? words.unit(value) : undefined
    },
    parent: (value, { kind }) => (kind === 're-parent' ? chosen(value) : undefined),
    receiver: (value, { kind, into }) =>
      kind === 'transfer' || (kind === 'merge' && into === 'existing') ? chosen(value) : undefined,
    parts: (value, { kind }) => (kind === 'split' ? shares.ofParts(value, words.unit) : undefined),
    share: (value, { kind }) =>
      kind === 'transfer' && parsePercent(value) === undefined
        ? t('unitEvent.shareRule')
        : undefined,
    heirs: (value, { kind }) => (kind === 'dissolve' ? shares.ofHeirs(value) : undefined),
    number: (value) => line(value, 60, t('unitEvent.numberRule')),
    issuedOn: (value) => (isDay(value) ? undefined : t('unitEvent.issuedOnRule')),
    issuer: (value) => line(value, 160, t('unitEvent.issuerRule')),
    note: (value) => line(value, 1000),
  }
}

function useBegunRules() {
  const { t } = useWorkspace()
  const line = useLineRule()
  const name = (begun: BegunUnit) =>
    only({
      name: line(begun.name, 300, t('unitEvent.nameRule')),
      shortName: line(begun.shortName, 300),
      nameEn: line(begun.nameEn, 300),
    })
  const unit = (value: BegunUnit) => ({
    ...name(value),
    ...only({
      code: line(value.code, 60, t('unitEvent.codeRule')),
      gsoCode:
        hasGsoCode(value.kind) && !/^(\d{2,5})?$/.test(value.gsoCode.trim())
          ? t('unitEvent.gsoCodeRule')
          : undefined,
    }),
  })
  return { name, unit }
}

function useShareRules() {
  const { t } = useWorkspace()
  const wholeOrPart = (value: string) =>
    parseShare(value) === undefined ? t('unitEvent.wholeShareRule') : undefined
  const ofUnits = (units: readonly SharedUnit[]): PartErrors =>
    only(
      Object.fromEntries(units.map(({ unit, share }) => [`${unit.key}-share`, wholeOrPart(share)])),
    )
  const ofPart = (part: SplitPart, begun: (unit: BegunUnit) => PartErrors) =>
    only({
      ...(part.to === 'new' ? begun(part.begun) : {}),
      unit: part.to === 'existing' && part.unit === null ? t('unitEvent.unitRule') : undefined,
      share: parsePercent(part.share) === undefined ? t('unitEvent.shareRule') : undefined,
    })
  function ofParts(parts: readonly SplitPart[], begun: (unit: BegunUnit) => PartErrors) {
    const wrong = parts.flatMap((part, place) =>
      Object.entries(ofPart(part, begun)).map(([name, message]) => [`${place}-${name}`, message]),
    )
    if (wrong.length > 0) return Object.fromEntries(wrong)
    return isWhole(sumOfShares(parts)) ? {} : { '0-share': t('unitEvent.sumRule') }
  }
  function ofHeirs(heirs: readonly SharedUnit[]): PartErrors {
    const wrong = ofUnits(heirs)
    const [first] = heirs
    if (Object.keys(wrong).length > 0 || first === undefined) return wrong
    const sum = sumOfShares(heirs)
    return sum <= 1 || isWhole(sum) ? {} : { [`${first.unit.key}-share`]: t('unitEvent.heirsRule') }
  }
  return { wholeOrPart, ofUnits, ofParts, ofHeirs }
}

/** What is wrong with a line of text: nothing typed where `needed` asks for it, or more than may be kept. */
function useLineRule() {
  const { t } = useWorkspace()
  return (typed: string, most: number, needed?: string): string | undefined => {
    const count = typed.trim().length
    if (count === 0) return needed
    return count > most ? t('unitEvent.lengthRule', { most, count }) : undefined
  }
}

/** Those that are wrong. */
function only(found: Readonly<Record<string, string | undefined>>): PartErrors {
  return Object.fromEntries(
    Object.entries(found).flatMap(([part, message]) =>
      message === undefined ? [] : [[part, message]],
    ),
  )
}
