import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../frameworks.module.css'
import { ExpressionField } from './ExpressionField.tsx'
import { type Parameter, ruleParameters } from './parameters.ts'
import {
  blankFields,
  anotherKind,
  blankValues,
  type FieldValues,
  isRuleType,
  isRuleValues,
  itemsOf,
  readField,
  type RuleValues,
} from './ruleValues.ts'

interface RuleFieldsProps {
  readonly id: string
  readonly values: RuleValues | null
  readonly onChange: (values: RuleValues) => void
  /** It stands within another rule. */
  readonly nested?: boolean
}

const kinds = Object.keys(ruleParameters).filter(isRuleType)

/** The kind of a rule, and the fields that the kind has. */
export function RuleFields({ id, values, onChange, nested = false }: RuleFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <SelectField
        id={`${id}-type`}
        name="type"
        label={t(nested ? 'rule.nestedKind' : 'rule.kind')}
        value={values?.type ?? ''}
        error={undefined}
        {...(values === null && { placeholder: t('rule.none') })}
        options={kinds.map((kind) => ({ value: kind, text: t(`ruleKind.${kind}`) }))}
        onChange={(kind) => {
          if (isRuleType(kind)) onChange(anotherKind(kind, values))
        }}
      />
      {values === null ? null : (
        <ParameterFields
          id={id}
          parameters={ruleParameters[values.type]}
          values={values.fields}
          onChange={(fields) => onChange({ type: values.type, fields })}
        />
      )}
    </>
  )
}

interface ParameterFieldsProps {
  /** What the ids of the fields begin with. */
  readonly id: string
  readonly parameters: readonly Parameter[]
  readonly values: FieldValues
  readonly onChange: (values: FieldValues) => void
}

/** A field for each parameter of a rule, or of a line of one of its lists. */
function ParameterFields({ id, parameters, values, onChange }: ParameterFieldsProps) {
  return (
    <div className={styles.fields}>
      {parameters.map((parameter, place) => (
        <ParameterField
          // The parameters of a kind of rule never change their places.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          id={`${id}-${place}`}
          parameter={parameter}
          values={values}
          change={(name, value) => onChange({ ...values, [name]: value })}
        />
      ))}
    </div>
  )
}

interface ParameterFieldProps {
  readonly id: string
  readonly parameter: Parameter
  readonly values: FieldValues
  readonly change: (name: string, value: FieldValues[string]) => void
}

function ParameterField({ id, parameter, values, change }: ParameterFieldProps) {
  const { t, language } = useWorkspace()
  const error =
    readField(parameter, values, language) === null ? t(`ruleWrong.${parameter.kind}`) : undefined
  const text = (name: string) => {
    const value = values[name]
    return {
      id: `${id}-${name}`,
      name,
      value: typeof value === 'string' ? value : '',
      error,
      onChange: (typed: string) => change(name, typed),
    }
  }
  switch (parameter.kind) {
    case 'name':
    case 'number':
    case 'names':
      return (
        <TextField
          {...text(parameter.name)}
          label={t(`ruleField.${parameter.name}`)}
          optional={'optional' in parameter}
        />
      )
    case 'expression': {
      const { id: own, value, onChange } = text(parameter.name)
      return <ExpressionField {...{ id: own, value, onChange }} inputs={text('inputs').value} />
    }
    case 'choice':
      return (
        <SelectField
          {...text(parameter.name)}
          label={t(`ruleField.${parameter.name}`)}
          {...(parameter.optional === true && { placeholder: t('ruleChoice.usual') })}
          options={parameter.values.map((value) => ({ value, text: t(`ruleChoice.${value}`) }))}
        />
      )
    case 'wording':
      return (
        <>
          <TextField {...text('nameVi')} label={t('node.nameVi')} optional />
          <TextField {...text('nameEn')} error={undefined} label={t('node.nameEn')} optional />
        </>
      )
    case 'award':
      return (
        <>
          <TextField {...text('amount')} label={t('ruleField.amount')} />
          <SelectField
            {...text('award')}
            error={undefined}
            label={t('ruleField.award')}
            options={[
              { value: 'share', text: t('ruleChoice.share') },
              { value: 'points', text: t('ruleChoice.points') },
            ]}
          />
        </>
      )
    case 'rule':
      return <NestedRule id={id} value={values['rule']} onChange={(rule) => change('rule', rule)} />
    case 'list':
      return (
        <ParameterList
          id={id}
          parameter={parameter}
          items={itemsOf(values[parameter.name])}
          onChange={(items) => change(parameter.name, items)}
        />
      )
    default:
      throw new Error(`Unknown parameter: ${JSON.stringify(parameter satisfies never)}`)
  }
}

interface NestedRuleProps {
  readonly id: string
  readonly value: FieldValues[string]
  readonly onChange: (rule: RuleValues) => void
}

function NestedRule({ id, value, onChange }: NestedRuleProps) {
  const rule = isRuleValues(value) ? value : blankValues('yes-no')
  return <RuleFields id={id} values={rule} onChange={onChange} nested />
}

interface ParameterListProps {
  readonly id: string
  readonly parameter: Extract<Parameter, { kind: 'list' }>
  readonly items: readonly FieldValues[]
  readonly onChange: (items: readonly FieldValues[]) => void
}

/** The lines of a list in a rule, such as its options: another one, one less. */
function ParameterList({ id, parameter, items, onChange }: ParameterListProps) {
  const { t } = useWorkspace()
  const label = t(`ruleField.${parameter.name}`)
  const canRemove = parameter.optional === true || items.length > 1
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {items.map((item, place) => (
        // Lines have no name of their own while they are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={place} className={styles.line}>
          <legend className="visually-hidden">
            {t('ruleField.line', { list: label, place: place + 1 })}
          </legend>
          <ParameterFields
            id={`${id}-${place}`}
            parameters={parameter.item}
            values={item}
            onChange={(changed) => onChange(items.with(place, changed))}
          />
          {canRemove ? (
            <Button small kind="quiet" onPress={() => onChange(items.toSpliced(place, 1))}>
              {t('ruleField.remove', { place: place + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button small onPress={() => onChange([...items, blankFields(parameter.item)])}>
        {t('ruleField.add')}
      </Button>
    </fieldset>
  )
}
