export { type CelProblem, type CelProblemKind, celCheck, celProblem } from './celProblem.ts'
export { celEvaluate } from './celEvaluate.ts'
