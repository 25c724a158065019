import { ruleWords } from '@thang/contracts/ruleWords'
import { identityOf, knowledgeStates, provenances } from '@thang/engine'
import { useId } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../frameworks.module.css'
import { RulePreview } from '../rules/RulePreview.tsx'
import { useTyped } from '../useTyped.ts'
import { AppliesToField } from './AppliesToField.tsx'
import { AppraiserFields } from './AppraiserFields.tsx'
import { EarlierField } from './EarlierField.tsx'
import { InputWordsFields } from './InputWordsFields.tsx'
import { LocalTextFields, OptionalChoice, PointsField } from './nodeFields.tsx'
import { NodeScoring } from './NodeScoring.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { setOrDrop } from './setOrDrop.ts'
import type { DraftEditor } from './useDraftEditor.ts'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'

const levels = ['pillar', 'group', 'indicator'] as const

interface NodeFormProps extends NodeFieldsProps {
  readonly nameInput: DraftEditor['nameInput']
}

/** Everything that a node says of itself. */
export function NodeForm({ framework, node, change, nameInput }: NodeFormProps) {
  const { t, language } = useWorkspace()
  const id = useId()
  return (
    <div className={styles.form} key={identityOf(node)}>
      <div className={styles.fields}>
        <CodeField {...{ framework, node, change }} />
        <OptionalChoice
          label={t('node.level')}
          value={node.level}
          options={levels.map((value) => ({ value, text: t(`nodeLevel.${value}`) }))}
          onChange={(level) => change({ fields: { level: level ?? node.level } }, 'level')}
        />
        <PointsField
          label={t('node.maxPoints')}
          hint={t('node.maxPointsHint')}
          value={node.maxPoints}
          onChange={(maxPoints) => change({ fields: { maxPoints } }, 'maxPoints')}
        />
      </div>
      <LocalTextFields
        labels={{ vi: t('node.nameVi'), en: t('node.nameEn') }}
        value={node.name}
        needed
        onChange={(name) => {
          if (name !== undefined) change({ fields: { name } }, 'name')
        }}
      />
      {node.children.length === 0 || node.rule !== undefined ? (
        <RuleEditor {...{ framework, node, change }} />
      ) : null}
      {node.rule === undefined ? null : (
        <>
          <p className={styles.ruleWords}>
            {ruleWords(node.rule, { language, inputNames: framework.inputNames })}
          </p>
          <RulePreview framework={framework} node={node} rule={node.rule} />
          <InputWordsFields framework={framework} rule={node.rule} nameInput={nameInput} />
        </>
      )}
      <NodeScoring {...{ framework, node, change }} />
      <LocalTextFields
        labels={{ vi: t('node.evidence'), en: t('node.evidenceEn') }}
        value={node.evidence}
        onChange={(evidence) => change(...setOrDrop('evidence', evidence))}
      />
      <LocalTextFields
        labels={{ vi: t('node.dataSource'), en: t('node.dataSourceEn') }}
        value={node.dataSource}
        onChange={(dataSource) => change(...setOrDrop('dataSource', dataSource))}
      />
      <div className={styles.fields}>
        <OptionalChoice
          label={t('node.provenance')}
          value={node.provenance}
          none={t('node.notSaid')}
          options={provenances.map((value) => ({ value, text: t(`provenance.${value}`) }))}
          onChange={(provenance) => change(...setOrDrop('provenance', provenance))}
        />
        <OptionalChoice
          label={t('node.ruleKnowledge')}
          value={node.ruleKnowledge}
          none={t('node.asNode')}
          options={knowledgeStates.map((value) => ({ value, text: t(`ruleKnown.${value}`) }))}
          onChange={(ruleKnowledge) => change(...setOrDrop('ruleKnowledge', ruleKnowledge))}
        />
      </div>
      <AppraiserFields {...{ node, change }} />
      <AppliesToField id={id} {...{ framework, node, change }} />
      <EarlierField {...{ framework, node, change }} />
      <LocalTextFields
        labels={{ vi: t('node.note'), en: t('node.noteEn') }}
        value={node.note}
        onChange={(note) => change(...setOrDrop('note', note))}
      />
    </div>
  )
}

function CodeField({ framework, node, change }: NodeFieldsProps) {
  const { t } = useWorkspace()
  const id = useId()
  const { typed, isWrong, type } = useTyped({
    value: node.code,
    write: (code) => code,
    read: (text) => (/^\S(.*\S)?$/.test(text) ? { value: text } : undefined),
    onChange: (code) => change({ fields: { code } }, 'code'),
  })
  const isTaken = countCode(framework.nodes, node.code) > 1
  const error = isWrong ? t('node.codeRule') : isTaken ? t('node.codeTaken') : undefined
  return (
    <TextField
      id={id}
      name="code"
      label={t('node.code')}
      value={typed}
      error={error}
      onChange={type}
    />
  )
}

function countCode(nodes: NodeFieldsProps['framework']['nodes'], code: string): number {
  return nodes.reduce(
    (sum, node) => sum + Number(node.code === code) + countCode(node.children, code),
    0,
  )
}
