import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isCode, LineField } from '../editor/LineField.tsx'
import { LocalTextFields, OptionalChoice } from '../editor/nodeFields.tsx'
import styles from '../frameworks.module.css'
import type { SettingsProps } from './settingsProps.ts'
import { unitKinds, useKindName } from './useKindName.ts'

const codeShape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const isOfficeCode = (text: string) => codeShape.test(text) && text.length <= 80

/** What the set is called, of which index it is a version, and for what it is. */
export function IdentityFields({ body, change }: SettingsProps) {
  const { t } = useWorkspace()
  const kindName = useKindName()
  const kinds = [...new Set<string>([...unitKinds, body.unitKind])]
  return (
    <>
      <LocalTextFields
        labels={{ vi: t('settings.nameVi'), en: t('settings.nameEn') }}
        value={body.name}
        needed
        onChange={(name) => {
          if (name !== undefined && name.vi !== '') change({ name }, 'name')
        }}
      />
      <div className={styles.fields}>
        <LineField
          label={t('settings.code')}
          hint={t('newDraft.codeHint')}
          value={body.code}
          takes={isOfficeCode}
          rule={t('newDraft.codeRule')}
          onChange={(code) => change({ code }, 'code')}
        />
        <LineField
          label={t('settings.index')}
          hint={t('newDraft.indexHint')}
          value={body.index}
          takes={isOfficeCode}
          rule={t('newDraft.codeRule')}
          onChange={(index) => change({ index }, 'index')}
        />
        <OptionalChoice
          label={t('settings.unitKind')}
          value={body.unitKind}
          options={kinds.map((value) => ({ value, text: kindName(value) }))}
          onChange={(unitKind) => {
            if (unitKind !== undefined) change({ unitKind }, 'unitKind')
          }}
        />
        <LineField
          label={t('settings.periods')}
          hint={t('settings.periodsHint')}
          value={body.periods.join(', ')}
          takes={() => true}
          rule=""
          optional
          onChange={(typed) => change({ periods: listIn(typed) }, 'periods')}
        />
        <LineField
          label={t('settings.sources')}
          hint={t('settings.sourcesHint')}
          value={body.sources.join(', ')}
          takes={(typed) => listIn(typed).every(isCode)}
          rule={t('node.codeRule')}
          optional
          onChange={(typed) => change({ sources: listIn(typed) }, 'sources')}
        />
      </div>
    </>
  )
}

/** What stands between commas. */
function listIn(typed: string): string[] {
  return typed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
