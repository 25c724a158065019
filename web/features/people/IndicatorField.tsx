import type { FrameworkList, IndicatorScope } from '@thang/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { chosenElsewhere } from './indicatorChoice.ts'
import styles from './IndicatorField.module.css'
import { IndicatorTree } from './IndicatorTree.tsx'
import { publicApi } from './publicApi.ts'

const long = 5 * 60_000

/** Groups and indicators that an appraiser is bound to, chosen in the tree of a framework. */
export function IndicatorField({ value, onChange, id, error }: FieldState<IndicatorScope[]>) {
  const { t, language } = useWorkspace()
  const frameworks = useQuery({
    queryKey: ['frameworks'],
    queryFn: () => publicApi.listFrameworks(),
    staleTime: long,
  })
  const known = frameworks.data?.frameworks ?? []
  const [picked, setPicked] = useState('')
  const code = picked || newestOf(known, value[0]?.index)
  return (
    <>
      <SelectField
        id={id}
        name="framework"
        label={t('indicators.framework')}
        hint={t('indicators.frameworkHint')}
        error={error}
        value={code}
        placeholder={t('indicators.chooseFramework')}
        onChange={setPicked}
        options={known.map(({ code: each, name }) => ({
          value: each,
          text: language === 'en' ? (name.en ?? name.vi) : name.vi,
        }))}
      />
      {code === '' ? null : <Tree code={code} value={value} onChange={onChange} />}
    </>
  )
}

interface TreeProps extends Pick<FieldState<IndicatorScope[]>, 'value' | 'onChange'> {
  readonly code: string
}

function Tree({ code, value, onChange }: TreeProps) {
  const { t } = useWorkspace()
  const asked = useQuery({
    queryKey: ['framework', code],
    queryFn: () => publicApi.getFramework(code),
    staleTime: long,
  })
  return (
    <Answer of={asked}>
      {({ framework }) => {
        const elsewhere = chosenElsewhere(value, framework)
        return (
          <>
            <IndicatorTree framework={framework} value={value} onChange={onChange} />
            {elsewhere.length === 0 ? null : (
              <p className={styles.elsewhere}>
                {t('indicators.elsewhere', {
                  codes: elsewhere.map(({ index, node }) => `${index} ${node}`).join(', '),
                })}{' '}
                <Button
                  kind="quiet"
                  small
                  onPress={() => onChange(value.filter((each) => !elsewhere.includes(each)))}
                >
                  {t('indicators.drop')}
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Answer>
  )
}

/** The version of the index that was used last; empty where there is none. */
function newestOf(known: FrameworkList['frameworks'], index: string | undefined): string {
  const versions = known.filter((each) => each.index === index)
  const latest = (periods: readonly string[]) => periods.toSorted().at(-1) ?? ''
  const [newest] = versions.toSorted((one, other) =>
    latest(other.periods).localeCompare(latest(one.periods)),
  )
  return newest?.code ?? ''
}
