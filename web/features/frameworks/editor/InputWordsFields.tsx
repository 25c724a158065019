import { inputsOf, type ScoringRule } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { Folded } from './Folded.tsx'
import { LocalTextFields } from './nodeFields.tsx'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'
import type { InputWords } from './useDraftEditor.ts'

interface InputWordsFieldsProps extends Pick<NodeFieldsProps, 'framework'> {
  readonly rule: ScoringRule
  readonly nameInput: (input: string, words: InputWords) => void
}

/** What the inputs of a rule are called by people, and in what they are counted. */
export function InputWordsFields({ framework, rule, nameInput }: InputWordsFieldsProps) {
  const { t } = useWorkspace()
  const names = [...new Set(inputsOf(rule).map(({ name }) => name))]
  if (names.length === 0) return null
  return (
    <Folded title={t('inputWords.title')}>
      {() => (
        <>
          <p className={styles.hint}>{t('inputWords.hint')}</p>
          {names.map((input) => {
            const name = framework.inputNames?.[input]
            const unit = framework.inputUnits?.[input]
            return (
              <fieldset key={input} className={styles.line}>
                <legend>
                  <code>{input}</code>
                </legend>
                <LocalTextFields
                  labels={{ vi: t('inputWords.name'), en: t('inputWords.nameEn') }}
                  value={name}
                  short
                  onChange={(said) => nameInput(input, { name: said ?? null, unit: unit ?? null })}
                />
                <LocalTextFields
                  labels={{ vi: t('inputWords.unit'), en: t('inputWords.unitEn') }}
                  value={unit}
                  short
                  onChange={(said) => nameInput(input, { name: name ?? null, unit: said ?? null })}
                />
              </fieldset>
            )
          })}
        </>
      )}
    </Folded>
  )
}
