import type { CelProblem } from '@thang/contracts/cel'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../frameworks.module.css'
import { useCel } from './useCel.ts'

interface ExpressionFieldProps {
  readonly id: string
  readonly value: string
  /** The names of the inputs as they were typed, with commas between them. */
  readonly inputs: string
  readonly onChange: (typed: string) => void
}

/** A formula; what is wrong with it, where, and what to do stands under the label while it is typed. */
export function ExpressionField({ id, value, inputs, onChange }: ExpressionFieldProps) {
  const { t } = useWorkspace()
  const words = useProblemWords()
  const cel = useCel(true)
  const names = inputs.split(',').map((name) => name.trim())
  const problem = cel?.celProblem(value, names) ?? null
  return (
    <div className={styles.wide}>
      <TextField
        id={id}
        name="expression"
        label={t('ruleField.expression')}
        hint={t('formula.hint')}
        value={value}
        error={problem === null ? undefined : words(problem, value, names)}
        rows={3}
        onChange={onChange}
      />
    </div>
  )
}

function useProblemWords() {
  const { t } = useWorkspace()
  return ({ kind, at, text, words }: CelProblem, expression: string, names: readonly string[]) => {
    const before = expression.slice(0, at?.start ?? 0).split('\n')
    const where = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    const known = ['maxPoints', ...names.filter((name) => name !== '')].join(', ')
    const what = t(`formulaWrong.${kind}`, { text, known, words })
    return at === null ? what : t('formula.at', { ...where, what })
  }
}
