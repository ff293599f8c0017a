/** The elements that the sample fills every month, in the order of the sheet. */
export const elementCodes = [
  'dossiers_due',
  'dossiers_received',
  'dossiers_resolved',
  'dossiers_on_time',
  'dossiers_late',
  'dossiers_pending_in_time',
  'dossiers_online',
  'dossiers_online_full',
  'dossiers_with_fee',
  'dossiers_paid_online',
  'dossiers_digitised',
  'results_due',
  'results_digitised',
  'dossiers_reused',
  'documents_in',
  'documents_in_on_time',
  'documents_out',
  'documents_signed',
  'documents_leader',
  'documents_leader_signed',
  'ratings_valid',
  'ratings_satisfied',
  'petitions_due',
  'petitions_on_time',
] as const

export type ElementCode = (typeof elementCodes)[number]
export type Counts = Record<ElementCode, number>
