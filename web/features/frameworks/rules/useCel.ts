import { useEffect, useState } from 'react'

type Cel = typeof import('@thang/contracts/cel')

let loaded: Cel | null = null

/** The expression language, fetched the first time that a formula is looked at; null until it is there. */
export function useCel(wanted: boolean): Cel | null {
  const [cel, setCel] = useState(loaded)
  useEffect(() => {
    if (!wanted || cel !== null) return undefined
    let gone = false
    void import('@thang/contracts/cel').then((fetched) => {
      loaded = fetched
      if (!gone) setCel(fetched)
    })
    return () => {
      gone = true
    }
  }, [wanted, cel])
  return cel
}
