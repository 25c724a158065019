import type {
  AnswerFile,
  AnswerFileCheck,
  AnswerFileTake,
  AnswerImport,
  AnswerImportList,
  AssessmentFile,
  AssessmentFileTake,
  ImportUndo,
  MeasuredFile,
  MeasuredFileTake,
} from './answerImport.ts'
import type { AnnotatedWorkbook } from './frameworkWorkbook.ts'
import type { Send } from './workspaceClient.ts'

/** What a workspace asks of files of answers: of one submission by its unit, of a whole round by who runs it. */
export function answerFileCalls(send: Send) {
  return {
    checkAnswerWorkbook: (id: number, body: AnswerFile) =>
      send<AnswerFileCheck>('POST', `/submissions/${id}/workbook/check`, body),
    annotateAnswerWorkbook: (id: number, body: AnswerFile) =>
      send<AnnotatedWorkbook>('POST', `/submissions/${id}/workbook/annotated`, body),
    takeAnswerWorkbook: (id: number, body: AnswerFileTake) =>
      send<AnswerImport>('POST', `/submissions/${id}/workbook`, body),
    listAnswerImports: (id: number) => send<AnswerImportList>('GET', `/submissions/${id}/imports`),
    undoAnswerImport: (id: number, imported: number, body: ImportUndo) =>
      send<AnswerImport>('POST', `/submissions/${id}/imports/${imported}/undo`, body),

    checkMeasuredFile: (round: number, body: MeasuredFile) =>
      send<AnswerFileCheck>('POST', `/rounds/${round}/measured/check`, body),
    takeMeasuredFile: (round: number, body: MeasuredFileTake) =>
      send<AnswerImport>('POST', `/rounds/${round}/measured`, body),
    checkAssessmentFile: (round: number, body: AssessmentFile) =>
      send<AnswerFileCheck>('POST', `/rounds/${round}/assessment-file/check`, body),
    takeAssessmentFile: (round: number, body: AssessmentFileTake) =>
      send<AnswerImport>('POST', `/rounds/${round}/assessment-file`, body),
    listRoundImports: (round: number) =>
      send<AnswerImportList>('GET', `/rounds/${round}/answer-imports`),
    undoRoundImport: (round: number, imported: number, body: ImportUndo) =>
      send<AnswerImport>('POST', `/rounds/${round}/answer-imports/${imported}/undo`, body),
  }
}
