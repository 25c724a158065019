import type { WordKey } from '../../app/workspace/words.ts'

interface ActionWords {
  /** As it is chosen in the filter. */
  readonly label: WordKey
  /** As it is told of an entry; `what` is a post or route, `whom` a person. */
  readonly sentence: WordKey
}

/** Every action that the server writes, in words; a test holds the two against each other. */
export const actionWords: Readonly<Record<string, ActionWords>> = {
  'email.ask-change': { label: 'auditAction.emailAskChange', sentence: 'did.emailAskChange' },
  'email.change': { label: 'auditAction.emailChange', sentence: 'did.emailChange' },
  'calendar.revise': { label: 'auditAction.calendarRevise', sentence: 'did.calendarRevise' },
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
  'unit.change': { label: 'auditAction.unitChange', sentence: 'did.unitChange' },
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
