import type { RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'

/** The part of a round for a kind of unit. */
export function partOf(round: RoundDetail, kind: string): RoundDetail['parts'][number] | undefined {
  return round.parts.find((part) => part.kind === kind)
}

interface KindFieldProps extends FieldState<string> {
  readonly round: RoundDetail
}

/** Which part of a round is meant; not asked where there is one only. */
export function KindField({ round, ...field }: KindFieldProps) {
  const { t } = useWorkspace()
  if (round.parts.length < 2) return null
  return (
    <SelectField
      {...field}
      label={t('roundStep.kind')}
      options={round.parts.map(({ kind }) => ({ value: kind, text: t(`unitKind.${kind}`) }))}
    />
  )
}
