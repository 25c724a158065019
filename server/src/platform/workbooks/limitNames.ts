import type exceljs from 'exceljs'
import { cellsIn } from './rangesCover.ts'

/** More cells than this all names of a workbook together do not stand for: they are gone through cell by cell. */
const mostNamed = 200_000

/** A sheet and one range of it, and nothing that the library would read otherwise. */
const oneRange = /^(?:(?:'(?:[^']|'')*'|[^'^ !]*)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/

interface Named {
  readonly name: string
  readonly ranges: readonly string[]
}

/** Lets the workbook take up the names of a file only as far as they stand for few cells; the others are left out. */
export function limitNames({ definedNames: names }: exceljs.Workbook): void {
  const inherited: object = Object.getPrototypeOf(names)
  Object.defineProperty(names, 'model', {
    get: (): unknown => Reflect.get(inherited, 'model', names),
    set(model: readonly Named[]) {
      Reflect.set(inherited, 'model', fewCells(model), names)
    },
  })
}

function fewCells(model: readonly Named[]): Named[] {
  let left = mostNamed
  return model.map(({ ranges, ...named }) => ({
    ...named,
    ranges: ranges.filter((range) => {
      const [, cells] = oneRange.exec(range) ?? []
      if (cells === undefined || cellsIn(cells) > left) return false
      left -= cellsIn(cells)
      return true
    }),
  }))
}
