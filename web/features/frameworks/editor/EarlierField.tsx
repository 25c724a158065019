import { type EarlierNode, type FrameworkNode, listNodes } from '@thang/engine'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { usePublic } from '../usePublic.ts'
import { LocalTextFields, OptionalChoice } from './nodeFields.tsx'
import type { NodeFieldsProps } from './nodeFieldsProps.ts'
import { setOrDrop } from './setOrDrop.ts'

const kinds = ['same', 'changed', 'new'] as const

/** What the indicator was in the version that the draft was made of, where its editor states it. */
export function EarlierField({ framework, node, change }: NodeFieldsProps) {
  const { t } = useWorkspace()
  const { earlier } = node
  const from = earlier?.framework ?? framework.clonedFrom
  const nodes = useEarlierNodes(from)
  if (from === undefined) return null
  const set = (stated: EarlierNode | undefined) => change(...setOrDrop('earlier', stated))
  const noted = earlier?.note === undefined ? {} : { note: earlier.note }
  const code = earlier === undefined || earlier.as === 'new' ? undefined : earlier.code
  function choose(as: (typeof kinds)[number] | undefined) {
    if (as === undefined) return set(undefined)
    if (as === 'new') return set({ framework: from ?? '', as, ...noted })
    const first = code ?? nodes.find((one) => one.code === node.code)?.code ?? nodes[0]?.code
    if (first !== undefined) set({ framework: from ?? '', as, code: first, ...noted })
  }
  return (
    <fieldset className={styles.list}>
      <legend>{t('earlier.title')}</legend>
      <p className={styles.hint}>{t('earlier.hint', { framework: from })}</p>
      <div className={styles.fields}>
        <OptionalChoice
          label={t('earlier.as')}
          value={earlier?.as}
          none={t('earlier.found')}
          options={kinds.map((value) => ({ value, text: t(`earlierKind.${value}`) }))}
          onChange={choose}
        />
        {earlier === undefined || earlier.as === 'new' ? null : (
          <EarlierCode
            code={earlier.code}
            nodes={nodes}
            onChange={(chosen) => set({ ...earlier, code: chosen })}
          />
        )}
      </div>
      {earlier === undefined ? null : (
        <LocalTextFields
          labels={{ vi: t('earlier.note'), en: t('earlier.noteEn') }}
          value={earlier.note}
          onChange={(note) => {
            const { note: _, ...rest } = earlier
            set(note === undefined ? rest : { ...rest, note })
          }}
        />
      )}
    </fieldset>
  )
}

interface EarlierCodeProps {
  readonly code: string
  readonly nodes: readonly FrameworkNode[]
  readonly onChange: (code: string) => void
}

function EarlierCode({ code, nodes, onChange }: EarlierCodeProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const options = nodes.map((one) => ({ value: one.code, text: `${one.code} · ${text(one.name)}` }))
  const isKnown = nodes.some((one) => one.code === code)
  return (
    <OptionalChoice
      label={t('earlier.code')}
      value={code}
      options={isKnown ? options : [{ value: code, text: code }, ...options]}
      onChange={(chosen) => {
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}

/** The nodes of the earlier version; none until they are there. */
function useEarlierNodes(framework: string | undefined): readonly FrameworkNode[] {
  const { data } = usePublic(['public', 'framework', framework ?? ''], async (client) =>
    framework === undefined ? null : client.getFramework(framework),
  )
  return data === undefined || data === null ? [] : listNodes(data.framework)
}
