import type {
  RoundAppraiser,
  RoundDeputy,
  RoundDetail,
  RoundExtension,
  WithdrawnIndicator,
} from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { NodeName } from './NodeName.tsx'
import styles from './rounds.module.css'

/** What holds now beside the plan: more time, indicators that are out, appraisers, deputies. */
export function RecordedSteps({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  return (
    <>
      <Held
        id="exceptions"
        title={t('round.extensions')}
        rows={round.extensions}
        rowKey={({ id }) => id}
        columns={useExtensionColumns(round)}
      />
      <Held
        id="withdrawn"
        title={t('round.withdrawnIndicators')}
        rows={round.withdrawnIndicators}
        rowKey={({ kind, node }) => `${kind} ${node}`}
        columns={useWithdrawnColumns(round)}
      />
      <Held
        id="appraisers"
        title={t('round.appraisers')}
        rows={round.appraisers}
        rowKey={({ kind, node }) => `${kind} ${node}`}
        columns={useAppraiserColumns(round)}
      />
      <Held
        id="deputies"
        title={t('round.deputies')}
        rows={round.deputies}
        rowKey={({ unit }) => unit.code}
        columns={useDeputyColumns(round)}
      />
    </>
  )
}

interface HeldProps<Row> {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly columns: readonly Column<Row>[]
}

/** Nothing where there is nothing: most rounds need none of it. */
function Held<Row>({ id, title, ...table }: HeldProps<Row>) {
  if (table.rows.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <DataTable label={title} empty={null} dense cards {...table} />
    </section>
  )
}

function useExtensionColumns(round: RoundDetail): Column<RoundExtension>[] {
  const { t, dateTime, unitName } = useWorkspace()
  return [
    {
      key: 'whom',
      head: t('round.whom'),
      cell: ({ unit }) => (unit === null ? t('round.everyUnit') : unitName(unit)),
    },
    {
      key: 'what',
      head: t('round.what'),
      cell: (extension) => <ExtendedThing round={round} extension={extension} />,
    },
    {
      key: 'until',
      head: t('round.until'),
      cell: ({ until }) => <Until round={round} until={until} />,
    },
    { key: 'why', head: t('round.why'), cell: ({ reason }) => reason },
    { key: 'who', head: t('round.who'), cell: ({ by, from }) => `${by.name}, ${dateTime(from)}` },
  ]
}

interface ExtendedThingProps {
  readonly round: RoundDetail
  readonly extension: RoundExtension
}

function ExtendedThing({ round, extension }: ExtendedThingProps) {
  const { t } = useWorkspace()
  const { phase, node, unit } = extension
  const kind = round.participants.find((each) => each.unit.code === unit?.code)?.kind
  return (
    <>
      {t(`phase.${phase}`)},{' '}
      {node === null ? (
        t('round.wholeSubmission')
      ) : (
        <NodeName round={round} kind={kind} node={node} />
      )}
    </>
  )
}

/** A moment until which something holds, and whether it still does. */
function Until({ round, until }: { readonly round: RoundDetail; readonly until: string }) {
  const { t, dateTime } = useWorkspace()
  const holds = until >= round.now
  return (
    <>
      {dateTime(until)}{' '}
      <StateMark tone={holds ? 'good' : 'neutral'}>
        {t(holds ? 'round.holds' : 'round.over')}
      </StateMark>
    </>
  )
}

function useWithdrawnColumns(round: RoundDetail): Column<WithdrawnIndicator>[] {
  const { t, dateTime } = useWorkspace()
  return [
    {
      key: 'node',
      head: t('roundStep.node'),
      cell: ({ kind, node }) => <NodeName round={round} kind={kind} node={node} />,
    },
    { key: 'kind', head: t('roundStep.kind'), cell: ({ kind }) => t(`unitKind.${kind}`) },
    { key: 'why', head: t('round.why'), cell: ({ reason }) => reason },
    { key: 'who', head: t('round.who'), cell: ({ by, at }) => `${by.name}, ${dateTime(at)}` },
  ]
}

function useAppraiserColumns(round: RoundDetail): Column<RoundAppraiser>[] {
  const { t, dateTime, unitName } = useWorkspace()
  return [
    {
      key: 'node',
      head: t('roundStep.node'),
      cell: ({ kind, node }) => <NodeName round={round} kind={kind} node={node} />,
    },
    { key: 'kind', head: t('roundStep.kind'), cell: ({ kind }) => t(`unitKind.${kind}`) },
    {
      key: 'post',
      head: t('roundStep.post'),
      cell: ({ post }) => `${post.title}, ${unitName(post.unit)}`,
    },
    { key: 'since', head: t('round.since'), cell: ({ since }) => dateTime(since) },
    { key: 'why', head: t('round.why'), cell: ({ reason }) => reason ?? '–' },
  ]
}

function useDeputyColumns(round: RoundDetail): Column<RoundDeputy>[] {
  const { t, unitName } = useWorkspace()
  return [
    { key: 'unit', head: t('round.whom'), cell: ({ unit }) => unitName(unit) },
    { key: 'person', head: t('roundStep.person'), cell: ({ person }) => person.name },
    {
      key: 'until',
      head: t('round.until'),
      cell: ({ until }) => <Until round={round} until={until} />,
    },
    { key: 'why', head: t('round.why'), cell: ({ reason }) => reason },
  ]
}
