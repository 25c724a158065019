export { createClient, type Client, type Parameters } from './client.ts'
export { Comparison, ComparisonQuery, ComparisonRow } from './comparison.ts'
export { DataPackage } from './dataPackage.ts'
export { Edition, EditionList, EditionTable } from './edition.ts'
export { ErrorBody, ErrorCode } from './error.ts'
export { Confidence, Reason, Source, SourceList } from './figure.ts'
export { Framework, FrameworkNode } from './framework.ts'
export { frameworkJsonSchema } from './frameworkJsonSchema.ts'
export { FrameworkDetail, FrameworkFinding, FrameworkList } from './frameworkPage.ts'
export { IndexRun, IndexUncertainty } from './indexRun.ts'
export { indexRunJsonSchema } from './indexRunJsonSchema.ts'
export { IndexStep } from './indexStep.ts'
export { LocalText } from './localText.ts'
export { ApiFailure, type PageRequest, type PageResponse, type Render } from './page.ts'
export { describeProblem, type ProblemDetails } from './problemText.ts'
export {
  PublishedFigure,
  Ranking,
  CsvStyle,
  RankingColumn,
  RankingCsvQuery,
  RankingInputColumn,
  RankingQuery,
  RankingRow,
  ReexpressionRule,
  Statistic,
} from './ranking.ts'
export { ScoringRule } from './scoringRule.ts'
export { LineageEvent, Region, UnitKind, UnitReference } from './unit.ts'
export { ProfileEntry, Recomputation, UnitList, UnitListQuery, UnitProfile } from './unitProfile.ts'
