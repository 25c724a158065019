import type { ResultSituation } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { TypedTitles } from './editionTitles.ts'

interface TitleFieldsProps {
  readonly situation: ResultSituation
  readonly titles: FieldState<TypedTitles>
}

/** What each edition is called in public, one for each kind of unit. */
export function TitleFields({ situation: { final, round }, titles }: TitleFieldsProps) {
  const { t } = useWorkspace()
  const { value, onChange, id } = titles
  return (final?.tables ?? []).map(({ kind }) => {
    const own = value[kind] ?? { vi: '', en: '' }
    const shared = { error: undefined, optional: true }
    const kindName = t(`unitKind.${kind}`)
    return (
      <div key={kind}>
        <TextField
          {...shared}
          id={`${id}-${kind}-vi`}
          name={`title-${kind}-vi`}
          label={t('publish.titleVi', { kind: kindName })}
          hint={t('publish.titleHint', { round: round.name })}
          value={own.vi}
          onChange={(vi) => onChange({ ...value, [kind]: { ...own, vi } })}
        />
        <TextField
          {...shared}
          id={`${id}-${kind}-en`}
          name={`title-${kind}-en`}
          label={t('publish.titleEn', { kind: kindName })}
          value={own.en}
          onChange={(en) => onChange({ ...value, [kind]: { ...own, en } })}
        />
      </div>
    )
  })
}
