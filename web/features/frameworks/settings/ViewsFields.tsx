import { type FrameworkNode, type FrameworkView, knowledgeStates, listNodes } from '@thang/engine'
import { useId } from 'react'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import { isCode, LineField } from '../editor/LineField.tsx'
import { LocalTextFields, OptionalChoice, PointsField } from '../editor/nodeFields.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { ListFields } from './ListFields.tsx'
import type { SettingsProps } from './settingsProps.ts'

/** Sums over groups that are no level of the tree, such as pillars that overlap. */
export function ViewsFields({ body, change }: SettingsProps) {
  const { t } = useWorkspace()
  const taken = [...listNodes(body), ...body.views].map(({ code }) => code)
  return (
    <ListFields<FrameworkView>
      label={t('settings.views')}
      hint={t('view.hint')}
      items={body.views}
      add={t('view.add')}
      blank={() => ({
        code: freeCode(taken),
        name: { vi: t('view.new') },
        maxPoints: null,
        groups: [],
        knowledge: 'verified',
        source: null,
      })}
      onChange={(views) => change({ views: views.map(plain) }, 'views')}
      renderLine={(view, put) => <ViewFields view={view} groups={body.nodes} put={put} />}
    />
  )
}

interface ViewFieldsProps {
  readonly view: FrameworkView
  /** The nodes at the top, of which it takes some. */
  readonly groups: readonly FrameworkNode[]
  readonly put: (view: FrameworkView) => void
}

function ViewFields({ view, groups, put }: ViewFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <div className={styles.fields}>
        <LineField
          label={t('node.code')}
          value={view.code}
          takes={isCode}
          rule={t('node.codeRule')}
          onChange={(code) => put({ ...view, code })}
        />
        <PointsField
          label={t('view.maxPoints')}
          hint={t('view.maxPointsHint')}
          value={view.maxPoints}
          onChange={(maxPoints) => put({ ...view, maxPoints })}
        />
        <OptionalChoice
          label={t('node.knowledge')}
          value={view.knowledge}
          options={knowledgeStates.map((value) => ({ value, text: t(`ruleKnown.${value}`) }))}
          onChange={(knowledge) => put({ ...view, knowledge: knowledge ?? view.knowledge })}
        />
        <LineField
          label={t('node.source')}
          value={view.source ?? ''}
          takes={(text) => text === '' || isCode(text)}
          rule={t('node.codeRule')}
          optional
          onChange={(text) => put({ ...view, source: text === '' ? null : text })}
        />
      </div>
      <LocalTextFields
        labels={{ vi: t('node.nameVi'), en: t('node.nameEn') }}
        value={view.name}
        needed
        onChange={(name) => {
          if (name !== undefined && name.vi.trim() !== '') put({ ...view, name })
        }}
      />
      <GroupsField {...{ view, groups, put }} />
    </>
  )
}

function GroupsField({ view, groups, put }: ViewFieldsProps) {
  const { t, language } = useWorkspace()
  const text = useLocalText()
  const id = useId()
  const lost = view.groups.filter((code) => groups.every((group) => group.code !== code))
  const chosen = groups.filter(({ code }) => view.groups.includes(code))
  const sum = chosen.reduce((points, { maxPoints }) => points + (maxPoints ?? 0), 0)
  function choose(code: string, on: boolean) {
    const next = on ? [...view.groups, code] : view.groups.filter((each) => each !== code)
    put({ ...view, groups: next })
  }
  return (
    <fieldset className={styles.list}>
      <legend>{t('view.groups', { sum: formatPlain(sum, language) })}</legend>
      <div className={styles.checks}>
        {groups.map(({ code, name }) => (
          <CheckField
            key={code}
            id={`${id}-${code}`}
            name={code}
            label={`${code} · ${text(name)}`}
            value={view.groups.includes(code)}
            error={undefined}
            onChange={(on) => choose(code, on)}
          />
        ))}
        {lost.map((code) => (
          <CheckField
            key={code}
            id={`${id}-${code}`}
            name={code}
            label={t('view.lost', { code })}
            value
            error={undefined}
            onChange={(on) => choose(code, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** TC1, TC2 …: the first that nothing has. */
function freeCode(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`TC${number}`)) number += 1
  return `TC${number}`
}

function plain({ groups, ...view }: FrameworkView) {
  return { ...view, groups: [...groups] }
}
