import { useRef, useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useKeys } from './useKeys.ts'
import styles from './viewer.module.css'

const zooms = [50, 75, 100, 150, 200, 300, 400] as const
/** As wide as there is room. */
const fitting = zooms.indexOf(100)

/** An image that is made larger and smaller by buttons or by + − 0, and moved by the arrows. */
export function ImageView({ address, name }: { readonly address: string; readonly name: string }) {
  const { t } = useWorkspace()
  const [place, setPlace] = useState(fitting)
  const percent = zooms[place] ?? 100
  const move = (by: number) =>
    setPlace((before) => Math.min(Math.max(before + by, 0), zooms.length - 1))
  const box = useRef<HTMLElement>(null)
  useKeys(box, (key) => {
    if (key === '+' || key === '=') move(1)
    if (key === '-') move(-1)
    if (key === '0') setPlace(fitting)
  })
  return (
    <>
      <p className={styles.zoom}>
        <Button
          small
          onPress={() => move(-1)}
          unavailable={place === 0 ? t('evidence.smallest') : undefined}
        >
          {t('evidence.smaller')}
        </Button>
        <output>{t('evidence.zoom', { percent })}</output>
        <Button
          small
          onPress={() => move(1)}
          unavailable={place === zooms.length - 1 ? t('evidence.largest') : undefined}
        >
          {t('evidence.larger')}
        </Button>
      </p>
      {/* It scrolls, and so the keyboard must get there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={box} className={styles.image} tabIndex={0} aria-label={name}>
        <img src={address} alt={name} style={{ width: `${percent}%` }} />
      </section>
    </>
  )
}
