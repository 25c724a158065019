/** The roles that the tables of workflow speak of; what a post lets its holder do. */
export type WorkflowRole = 'coordinator' | 'officer' | 'head' | 'appraiser' | 'council' | 'leader'
