import { Environment } from '@marcbachmann/cel-js'

/** The language with what is added to it; unless the names of the inputs are given, any may stand in an expression. */
export function createEnvironment(names: {
  readonly unlistedVariablesAreDyn: boolean
}): Environment {
  const created = new Environment({
    ...names,
    limits: { maxAstNodes: 1000, maxDepth: 50 },
  })
    .registerOperator('double % double: double', (a: number, b: number) => a % b)
    .registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
    .registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b))
    .registerFunction('abs(double): double', (x: number) => Math.abs(x))
    .registerFunction('ln(double): double', (x: number) => Math.log(x))
    .registerFunction('log10(double): double', (x: number) => Math.log10(x))
    .registerFunction('sqrt(double): double', (x: number) => Math.sqrt(x))
    .registerFunction('count(list): double', (items: readonly unknown[]) => items.length)
    .registerFunction('count(string): double', (text: string) => text.length)
    .registerFunction('list.count(): double', (items: readonly unknown[]) => items.length)
    .registerFunction('string.count(): double', (text: string) => text.length)
  for (const pair of ['int ? double', 'double ? int']) {
    const operator = (sign: string) => `${pair.replace('?', sign)}: double`
    created
      .registerOperator(operator('+'), (a: Numeric, b: Numeric) => Number(a) + Number(b))
      .registerOperator(operator('-'), (a: Numeric, b: Numeric) => Number(a) - Number(b))
      .registerOperator(operator('*'), (a: Numeric, b: Numeric) => Number(a) * Number(b))
      .registerOperator(operator('/'), (a: Numeric, b: Numeric) => Number(a) / Number(b))
      .registerOperator(operator('%'), (a: Numeric, b: Numeric) => Number(a) % Number(b))
  }
  return created
}

type Numeric = number | bigint
