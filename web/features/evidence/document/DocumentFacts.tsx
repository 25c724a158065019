import type { EvidenceDocument } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Fact, FactList } from '../../../ui/controls/FactList.tsx'
import styles from '../evidence.module.css'

/** What is known of the paper, of whom it is, and who may read it. */
export function DocumentFacts({ document }: { readonly document: EvidenceDocument }) {
  const { t, date, dateTime, unitName } = useWorkspace()
  const { number, issuedOn, issuer, signer, visibility, unit } = document
  const { createdBy, createdAt, editedBy, editedAt, version } = document
  const none = t('evidence.notKnown')
  const facts: Fact[] = [
    { term: t('evidence.unit'), value: unitName(unit) },
    { term: t('evidence.number'), value: number ?? none },
    { term: t('evidence.issuedOn'), value: issuedOn === null ? none : date(issuedOn) },
    { term: t('evidence.issuer'), value: issuer ?? none },
    { term: t('evidence.signer'), value: signer ?? none },
    {
      term: t('evidence.visibility'),
      value: `${t(`evidenceVisibility.${visibility}`)}. ${t(`evidenceVisibilityWhat.${visibility}`)}`,
    },
    {
      term: t('evidence.addedBy'),
      value: t('evidence.byAt', { by: createdBy.name, at: dateTime(createdAt) }),
    },
  ]
  const edited = {
    term: t('evidence.editedBy'),
    value: t('evidence.byAt', { by: editedBy.name, at: dateTime(editedAt) }),
  }
  return (
    <section className={styles.section} aria-labelledby="evidence-facts">
      <h2 id="evidence-facts" tabIndex={-1}>
        {t('evidence.facts')}
      </h2>
      <FactList facts={version > 1 ? [...facts, edited] : facts} />
    </section>
  )
}
