import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../../ui/controls/DateField.tsx'
import { today } from '../../people/today.ts'
import styles from '../UnitTree.module.css'

const template = '/api/v1/unit-imports/template'

/** The workbook to fill in: empty, or with the units of a day. */
export function TemplateLinks() {
  const { t, date } = useWorkspace()
  const [on, setOn] = useState(today())
  const wrong = !isDay(on)
  return (
    <section className={styles.section} aria-labelledby="import-take">
      <h2 id="import-take">{t('unitImport.take')}</h2>
      <p className={styles.record}>
        <a href={template} download>
          {t('unitImport.template')}
        </a>
      </p>
      <DateField
        id="template-on"
        name="on"
        label={t('unitImport.presentOn')}
        hint={t('unitImport.presentHint')}
        value={on}
        error={wrong ? t('unitTree.onRule') : undefined}
        onChange={setOn}
      />
      <p>
        {wrong ? (
          t('unitImport.presentWait')
        ) : (
          <a href={`${template}?on=${on}`} download>
            {t('unitImport.present', { on: date(on) })}
          </a>
        )}
      </p>
    </section>
  )
}
