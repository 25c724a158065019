import type { WordKey } from '../../app/workspace/words.ts'

interface ActionWords {
  /** As it is chosen in the filter. */
  readonly label: WordKey
  /** As it is told of an entry; `what` is a post or route, `whom` a person. */
  readonly sentence: WordKey
}

/** Every action that the server writes, in words; a test holds the two against each other. */
export const actionWords: Readonly<Record<string, ActionWords>> = {
  'demonstration.seat': {
    label: 'auditAction.demonstrationSeat',
    sentence: 'did.demonstrationSeat',
  },
  'email.ask-change': { label: 'auditAction.emailAskChange', sentence: 'did.emailAskChange' },
  'email.change': { label: 'auditAction.emailChange', sentence: 'did.emailChange' },
  'answer-import.take': {
    label: 'auditAction.answerImportTake',
    sentence: 'did.answerImportTake',
  },
  'answer-import.undo': {
    label: 'auditAction.answerImportUndo',
    sentence: 'did.answerImportUndo',
  },
  'answer.save': { label: 'auditAction.answerSave', sentence: 'did.answerSave' },
  'answer.cite': { label: 'auditAction.answerCite', sentence: 'did.answerCite' },
  'answer.uncite': { label: 'auditAction.answerUncite', sentence: 'did.answerUncite' },
  'answer.comment': { label: 'auditAction.answerComment', sentence: 'did.answerComment' },
  'answer.contest': { label: 'auditAction.answerContest', sentence: 'did.answerContest' },
  'answer.contest-take-back': {
    label: 'auditAction.answerContestTakeBack',
    sentence: 'did.answerContestTakeBack',
  },
  'submission.submit': { label: 'auditAction.submissionSubmit', sentence: 'did.submissionSubmit' },
  'submission.recall': { label: 'auditAction.submissionRecall', sentence: 'did.submissionRecall' },
  'submission.return': { label: 'auditAction.submissionReturn', sentence: 'did.submissionReturn' },
  'submission.approve': {
    label: 'auditAction.submissionApprove',
    sentence: 'did.submissionApprove',
  },
  'submission.reopen': { label: 'auditAction.submissionReopen', sentence: 'did.submissionReopen' },
  'submission.succeed': {
    label: 'auditAction.submissionSucceed',
    sentence: 'did.submissionSucceed',
  },
  'appraisal.accept': { label: 'auditAction.appraisalAccept', sentence: 'did.appraisalAccept' },
  'appraisal.appraise': {
    label: 'auditAction.appraisalAppraise',
    sentence: 'did.appraisalAppraise',
  },
  'appraisal.ask': { label: 'auditAction.appraisalAsk', sentence: 'did.appraisalAsk' },
  'appraisal.take-back': {
    label: 'auditAction.appraisalTakeBack',
    sentence: 'did.appraisalTakeBack',
  },
  'appraisal.explain': { label: 'auditAction.appraisalExplain', sentence: 'did.appraisalExplain' },
  'appraisal.confirm': { label: 'auditAction.appraisalConfirm', sentence: 'did.appraisalConfirm' },
  'appraisal.send-back': {
    label: 'auditAction.appraisalSendBack',
    sentence: 'did.appraisalSendBack',
  },
  'appraisal.many': { label: 'auditAction.appraisalMany', sentence: 'did.appraisalMany' },
  'appeal.lodge': { label: 'auditAction.appealLodge', sentence: 'did.appealLodge' },
  'appeal.take-back': { label: 'auditAction.appealTakeBack', sentence: 'did.appealTakeBack' },
  'appeal.uphold': { label: 'auditAction.appealUphold', sentence: 'did.appealUphold' },
  'appeal.reject': { label: 'auditAction.appealReject', sentence: 'did.appealReject' },
  'round.set-thresholds': {
    label: 'auditAction.roundSetThresholds',
    sentence: 'did.roundSetThresholds',
  },
  'calendar.revise': { label: 'auditAction.calendarRevise', sentence: 'did.calendarRevise' },
  'evidence.create': { label: 'auditAction.evidenceCreate', sentence: 'did.evidenceCreate' },
  'evidence.edit': { label: 'auditAction.evidenceEdit', sentence: 'did.evidenceEdit' },
  'evidence.add-file': { label: 'auditAction.evidenceAddFile', sentence: 'did.evidenceAddFile' },
  'evidence.replace-file': {
    label: 'auditAction.evidenceReplaceFile',
    sentence: 'did.evidenceReplaceFile',
  },
  'evidence.withdraw': { label: 'auditAction.evidenceWithdraw', sentence: 'did.evidenceWithdraw' },
  'evidence.scan-file': { label: 'auditAction.evidenceScanFile', sentence: 'did.evidenceScanFile' },
  'evidence-upload.begin': {
    label: 'auditAction.evidenceUploadBegin',
    sentence: 'did.evidenceUploadBegin',
  },
  'evidence-upload.complete': {
    label: 'auditAction.evidenceUploadComplete',
    sentence: 'did.evidenceUploadComplete',
  },
  'evidence-upload.refuse': {
    label: 'auditAction.evidenceUploadRefuse',
    sentence: 'did.evidenceUploadRefuse',
  },
  'evidence-upload.cancel': {
    label: 'auditAction.evidenceUploadCancel',
    sentence: 'did.evidenceUploadCancel',
  },
  'framework-draft.create': {
    label: 'auditAction.frameworkDraftCreate',
    sentence: 'did.frameworkDraftCreate',
  },
  'framework-draft.save': {
    label: 'auditAction.frameworkDraftSave',
    sentence: 'did.frameworkDraftSave',
  },
  'framework-draft.restore': {
    label: 'auditAction.frameworkDraftRestore',
    sentence: 'did.frameworkDraftRestore',
  },
  'framework-draft.discard': {
    label: 'auditAction.frameworkDraftDiscard',
    sentence: 'did.frameworkDraftDiscard',
  },
  'framework-draft.annex-office': {
    label: 'auditAction.frameworkDraftAnnexOffice',
    sentence: 'did.frameworkDraftAnnexOffice',
  },
  'framework.issue': {
    label: 'auditAction.frameworkIssue',
    sentence: 'did.frameworkIssue',
  },
  'identity.link': { label: 'auditAction.identityLink', sentence: 'did.identityLink' },
  'link.make': { label: 'auditAction.linkMake', sentence: 'did.linkMake' },
  'link.accept': { label: 'auditAction.linkAccept', sentence: 'did.linkAccept' },
  'link.fail': { label: 'auditAction.linkFail', sentence: 'did.linkFail' },
  'password.ask-reset': { label: 'auditAction.passwordAskReset', sentence: 'did.passwordAskReset' },
  'password.change': { label: 'auditAction.passwordChange', sentence: 'did.passwordChange' },
  'password.fail': { label: 'auditAction.passwordFail', sentence: 'did.passwordFail' },
  'password.send-reset': {
    label: 'auditAction.passwordSendReset',
    sentence: 'did.passwordSendReset',
  },
  'person.create': { label: 'auditAction.personCreate', sentence: 'did.personCreate' },
  'person.disable': { label: 'auditAction.personDisable', sentence: 'did.personDisable' },
  'person.edit': { label: 'auditAction.personEdit', sentence: 'did.personEdit' },
  'person.edit-own': { label: 'auditAction.personEditOwn', sentence: 'did.personEditOwn' },
  'person.enable': { label: 'auditAction.personEnable', sentence: 'did.personEnable' },
  'person.invite': { label: 'auditAction.personInvite', sentence: 'did.personInvite' },
  'person.invite-again': {
    label: 'auditAction.personInviteAgain',
    sentence: 'did.personInviteAgain',
  },
  'post.close': { label: 'auditAction.postClose', sentence: 'did.postClose' },
  'post.create': { label: 'auditAction.postCreate', sentence: 'did.postCreate' },
  'post.end': { label: 'auditAction.postEnd', sentence: 'did.postEnd' },
  'post.move': { label: 'auditAction.postMove', sentence: 'did.postMove' },
  'round.create': { label: 'auditAction.roundCreate', sentence: 'did.roundCreate' },
  'round.edit-plan': { label: 'auditAction.roundEditPlan', sentence: 'did.roundEditPlan' },
  'round.open': { label: 'auditAction.roundOpen', sentence: 'did.roundOpen' },
  'round.take-measured': {
    label: 'auditAction.roundTakeMeasured',
    sentence: 'did.roundTakeMeasured',
  },
  'round.cancel': { label: 'auditAction.roundCancel', sentence: 'did.roundCancel' },
  'round.reopen-phase': { label: 'auditAction.roundReopenPhase', sentence: 'did.roundReopenPhase' },
  'round.grant-exception': {
    label: 'auditAction.roundGrantException',
    sentence: 'did.roundGrantException',
  },
  'round.add-participant': {
    label: 'auditAction.roundAddParticipant',
    sentence: 'did.roundAddParticipant',
  },
  'round.withdraw-participant': {
    label: 'auditAction.roundWithdrawParticipant',
    sentence: 'did.roundWithdrawParticipant',
  },
  'round.withdraw-indicator': {
    label: 'auditAction.roundWithdrawIndicator',
    sentence: 'did.roundWithdrawIndicator',
  },
  'round.assign-appraiser': {
    label: 'auditAction.roundAssignAppraiser',
    sentence: 'did.roundAssignAppraiser',
  },
  'round.substitute-deputy': {
    label: 'auditAction.roundSubstituteDeputy',
    sentence: 'did.roundSubstituteDeputy',
  },
  'round.remind': { label: 'auditAction.roundRemind', sentence: 'did.roundRemind' },
  'round.tell-preliminary': {
    label: 'auditAction.roundTellPreliminary',
    sentence: 'did.roundTellPreliminary',
  },
  'round.close': { label: 'auditAction.roundClose', sentence: 'did.roundClose' },
  'round.return-result': {
    label: 'auditAction.roundReturnResult',
    sentence: 'did.roundReturnResult',
  },
  'round.sign': { label: 'auditAction.roundSign', sentence: 'did.roundSign' },
  'round.publish': { label: 'auditAction.roundPublish', sentence: 'did.roundPublish' },
  'round.result-decision': {
    label: 'auditAction.roundResultDecision',
    sentence: 'did.roundResultDecision',
  },
  'round.propose-correction': {
    label: 'auditAction.roundProposeCorrection',
    sentence: 'did.roundProposeCorrection',
  },
  'round.drop-correction': {
    label: 'auditAction.roundDropCorrection',
    sentence: 'did.roundDropCorrection',
  },
  'round.sign-correction': {
    label: 'auditAction.roundSignCorrection',
    sentence: 'did.roundSignCorrection',
  },
  'unit.change': { label: 'auditAction.unitChange', sentence: 'did.unitChange' },
  'unit.decide-posts': {
    label: 'auditAction.unitDecidePosts',
    sentence: 'did.unitDecidePosts',
  },
  'unit.settle': { label: 'auditAction.unitSettle', sentence: 'did.unitSettle' },
  'unit-import.record': { label: 'auditAction.unitImport', sentence: 'did.unitImport' },
  'unit-import.undo': { label: 'auditAction.unitImportUndo', sentence: 'did.unitImportUndo' },
  'unit.withdraw': { label: 'auditAction.unitWithdraw', sentence: 'did.unitWithdraw' },
  'post.give': { label: 'auditAction.postGive', sentence: 'did.postGive' },
  'post.indicators': { label: 'auditAction.postIndicators', sentence: 'did.postIndicators' },
  'delegation.give': { label: 'auditAction.delegationGive', sentence: 'did.delegationGive' },
  'delegation.revoke': { label: 'auditAction.delegationRevoke', sentence: 'did.delegationRevoke' },
  'second-factor.begin': {
    label: 'auditAction.secondFactorBegin',
    sentence: 'did.secondFactorBegin',
  },
  'second-factor.set-up': {
    label: 'auditAction.secondFactorSetUp',
    sentence: 'did.secondFactorSetUp',
  },
  'second-factor.fail': { label: 'auditAction.secondFactorFail', sentence: 'did.secondFactorFail' },
  'second-factor.remove': {
    label: 'auditAction.secondFactorRemove',
    sentence: 'did.secondFactorRemove',
  },
  'second-factor.replace': {
    label: 'auditAction.secondFactorReplace',
    sentence: 'did.secondFactorReplace',
  },
  'second-factor.renew-codes': {
    label: 'auditAction.secondFactorRenewCodes',
    sentence: 'did.secondFactorRenewCodes',
  },
  'second-factor.reset': {
    label: 'auditAction.secondFactorReset',
    sentence: 'did.secondFactorReset',
  },
  'session.open': { label: 'auditAction.sessionOpen', sentence: 'did.sessionOpen' },
  'session.second-factor': {
    label: 'auditAction.sessionSecondFactor',
    sentence: 'did.sessionSecondFactor',
  },
  'session.fail': { label: 'auditAction.sessionFail', sentence: 'did.sessionFail' },
  'session.end': { label: 'auditAction.sessionEnd', sentence: 'did.sessionEnd' },
  'session.end-all': { label: 'auditAction.sessionEndAll', sentence: 'did.sessionEndAll' },
  'request.refuse': { label: 'auditAction.requestRefuse', sentence: 'did.requestRefuse' },
}
