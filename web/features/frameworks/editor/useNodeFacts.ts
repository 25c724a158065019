import type { LocalText } from '@thang/contracts'
import { ruleWords } from '@thang/contracts/ruleWords'
import type { FrameworkNode } from '@thang/engine'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useKindName } from '../settings/useKindName.ts'
import { useLocalText } from '../useLocalText.ts'

/** A thing that a node says of itself, in words. */
export interface Fact {
  readonly term: string
  readonly value: string
}

/** What a node says of itself, line by line, in words; of one that was removed that it is. */
export function useNodeFacts() {
  const { t } = useWorkspace()
  const wording = useWording()
  const scoring = useScoring()
  return (node: FrameworkNode | undefined): Fact[] => [
    {
      term: t('conflict.there'),
      value: t(node === undefined ? 'conflict.removed' : 'preview.yes'),
    },
    ...wording(node),
    ...scoring(node),
  ]
}

function useWording() {
  const { t } = useWorkspace()
  const text = useLocalText()
  const kindName = useKindName()
  const said = (value: LocalText | undefined) => (value === undefined ? '–' : text(value))
  return (node: FrameworkNode | undefined): Fact[] => {
    const { appliesTo, provenance, appraisedBy, knowledge, earlier } = node ?? {}
    return [
      { term: t('node.code'), value: node?.code ?? '–' },
      { term: t('node.level'), value: node === undefined ? '–' : t(`nodeLevel.${node.level}`) },
      { term: t('node.nameVi'), value: node?.name.vi ?? '–' },
      { term: t('node.nameEn'), value: node?.name.en ?? '–' },
      { term: t('node.evidence'), value: said(node?.evidence) },
      { term: t('node.dataSource'), value: said(node?.dataSource) },
      {
        term: t('node.provenance'),
        value: provenance === undefined ? '–' : t(`provenance.${provenance}`),
      },
      { term: t('node.appraisedBy'), value: said(appraisedBy?.name) },
      { term: t('node.appraisedUnit'), value: appraisedBy?.unit ?? '–' },
      { term: t('node.appliesTo'), value: appliesTo?.map(kindName).join(', ') ?? '–' },
      {
        term: t('node.knowledge'),
        value: knowledge === undefined ? '–' : t(`ruleKnown.${knowledge}`),
      },
      { term: t('node.source'), value: node?.source ?? '–' },
      {
        term: t('earlier.title'),
        value:
          earlier === undefined
            ? '–'
            : earlier.as === 'new'
              ? t('earlier.new')
              : t(`earlier.${earlier.as}`, { code: earlier.code }),
      },
      { term: t('node.note'), value: said(node?.note) },
    ]
  }
}

function useScoring() {
  const { t, language } = useWorkspace()
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatPlain(value, language)
  return (node: FrameworkNode | undefined): Fact[] => {
    const { rule, ruleKnowledge, aggregation, notApplicable } = node ?? {}
    return [
      { term: t('node.maxPoints'), value: number(node?.maxPoints) },
      { term: t('node.weight'), value: number(node?.weight) },
      {
        term: t('node.aggregation'),
        value: aggregation === undefined ? '–' : t(`aggregation.${aggregation.method}`),
      },
      {
        term: t('rule.title'),
        value: rule === undefined ? t('rule.none') : ruleWords(rule, { language }),
      },
      {
        term: t('node.ruleKnowledge'),
        value: ruleKnowledge === undefined ? '–' : t(`ruleKnown.${ruleKnowledge}`),
      },
      {
        term: t('node.notApplicable'),
        value: notApplicable === undefined ? '–' : t(`ruleChoice.${notApplicable}`),
      },
      { term: t('node.componentCount'), value: number(node?.componentCount) },
    ]
  }
}
