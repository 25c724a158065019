import type { AggregateSpecification, AggregationMethod, NodeAggregation } from './aggregate.ts'
import type { DenominateSpecification, Division } from './denominate.ts'
import type { Imputation, ImputeSpecification } from './imputation.ts'
import type { NormalisationMethod } from './normalisation.ts'
import type { NormaliseSpecification } from './normalise.ts'
import type { Transform } from './transform.ts'
import type { Treatment, TreatSpecification } from './treatment.ts'

/** A user's function by its name, so that a step is plain data that can be stored and compared. */
export interface NamedFunction {
  readonly method: 'function'
  readonly name: string
}

type Own<Method> = Extract<Method, { method: 'function' }>
type Known<Method> = Exclude<Method, { method: 'function' }>

/** The user's functions by name, for the stages that take them. */
export interface RunFunctions {
  readonly divide?: Readonly<Record<string, Extract<Division, { by: 'function' }>['divide']>>
  readonly fill?: Readonly<Record<string, Own<Imputation>['fill']>>
  readonly transform?: Readonly<Record<string, Own<Transform>['change']>>
  readonly normalise?: Readonly<Record<string, Own<NormalisationMethod>['apply']>>
  readonly aggregate?: Readonly<Record<string, Own<AggregationMethod>['apply']>>
}

/** A `Division` that names its function. */
export type NamedDivision =
  | Exclude<Division, { by: 'function' }>
  | { readonly by: 'function'; readonly name: string; readonly scale?: number }

/** The specification of `denominate` with functions by their names. */
export interface NamedDenominate {
  readonly all?: NamedDivision
  readonly indicators?: Readonly<Record<string, NamedDivision>>
}

/** The specification of `impute` with functions by their names. */
export interface NamedImpute extends Omit<ImputeSpecification, 'all' | 'indicators'> {
  readonly all: Known<Imputation> | NamedFunction
  readonly indicators?: Readonly<Record<string, Known<Imputation> | NamedFunction>>
}

/** A `Treatment` that names its function. */
export interface NamedTreatment extends Omit<Treatment, 'transform'> {
  readonly transform?: Known<Transform> | NamedFunction
}

/** The specification of `treat` with functions by their names. */
export interface NamedTreat extends Omit<TreatSpecification, 'all' | 'indicators'> {
  readonly all?: NamedTreatment
  readonly indicators?: Readonly<Record<string, NamedTreatment>>
}

/** The specification of `normalise` with functions by their names. */
export interface NamedNormalise extends Omit<NormaliseSpecification, 'method' | 'indicators'> {
  readonly method: Known<NormalisationMethod> | NamedFunction
  readonly indicators?: Readonly<Record<string, Known<NormalisationMethod> | NamedFunction>>
}

/** How an aggregate is made, with a function by its name. */
export interface NamedNodeAggregation extends Omit<NodeAggregation, 'method'> {
  readonly method?: Known<AggregationMethod> | NamedFunction
}

/** The specification of `aggregate` with functions by their names. */
export interface NamedAggregate extends NamedNodeAggregation {
  readonly levels?: Readonly<Record<number, NamedNodeAggregation>>
  readonly nodes?: Readonly<Record<string, NamedNodeAggregation>>
}

/** Puts the functions in place of their names. Throws on a name that is not among them. */
export function denominateWith(
  { all, indicators }: NamedDenominate,
  functions: RunFunctions,
): DenominateSpecification {
  const put = (division: NamedDivision): Division =>
    division.by === 'function'
      ? { ...division, divide: find('divide', functions.divide, division.name) }
      : division
  return {
    ...(all === undefined ? {} : { all: put(all) }),
    ...(indicators === undefined ? {} : { indicators: mapped(indicators, put) }),
  }
}

/** The same for `impute`. */
export function imputeWith(
  { all, indicators, ...rest }: NamedImpute,
  functions: RunFunctions,
): ImputeSpecification {
  const put = (one: NamedImpute['all']): Imputation =>
    one.method === 'function'
      ? { method: 'function', fill: find('fill', functions.fill, one.name) }
      : one
  return {
    ...rest,
    all: put(all),
    ...(indicators === undefined ? {} : { indicators: mapped(indicators, put) }),
  }
}

/** The same for `treat`. */
export function treatWith(
  { all, indicators, ...rest }: NamedTreat,
  functions: RunFunctions,
): TreatSpecification {
  const put = ({ transform, ...treatment }: NamedTreatment): Treatment => {
    if (transform === undefined) return treatment
    if (transform.method !== 'function') return { ...treatment, transform }
    const change = find('transform', functions.transform, transform.name)
    return { ...treatment, transform: { method: 'function', change } }
  }
  return {
    ...rest,
    ...(all === undefined ? {} : { all: put(all) }),
    ...(indicators === undefined ? {} : { indicators: mapped(indicators, put) }),
  }
}

/** The same for `normalise`. */
export function normaliseWith(
  { method, indicators, ...rest }: NamedNormalise,
  functions: RunFunctions,
): NormaliseSpecification {
  const put = (one: NamedNormalise['method']): NormalisationMethod =>
    one.method === 'function'
      ? { ...one, apply: find('normalise', functions.normalise, one.name) }
      : one
  return {
    ...rest,
    method: put(method),
    ...(indicators === undefined ? {} : { indicators: mapped(indicators, put) }),
  }
}

/** The same for `aggregate`. */
export function aggregateWith(
  { levels, nodes, ...all }: NamedAggregate,
  functions: RunFunctions,
): AggregateSpecification {
  const put = ({ method, ...rest }: NamedNodeAggregation): NodeAggregation => {
    if (method === undefined) return rest
    if (method.method !== 'function') return { ...rest, method }
    const apply = find('aggregate', functions.aggregate, method.name)
    return { ...rest, method: { ...method, apply } }
  }
  return {
    ...put(all),
    ...(levels === undefined ? {} : { levels: mapped(levels, put) }),
    ...(nodes === undefined ? {} : { nodes: mapped(nodes, put) }),
  }
}

function find<Function>(
  kind: keyof RunFunctions,
  functions: Readonly<Record<string, Function>> | undefined,
  name: string,
): Function {
  const found = Object.hasOwn(functions ?? {}, name) ? functions?.[name] : undefined
  if (found === undefined) throw new RangeError(`no function ${name} among those to ${kind}`)
  return found
}

function mapped<From, To>(
  by: Readonly<Record<string, From>>,
  put: (one: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(by).map(([key, one]) => [key, put(one)]))
}
