/** How the leaves of QĐ 766/QĐ-TTg are scored, as it was known when rules came to the tree. Groups have none. */
const ratio = (fullAt = 10_000, zero = 'not_assessed', from: object | null = null) => ({
  kind: 'ratio',
  from,
  fullAt,
  zero,
})
const by = (indicator: string) => ({ indicator })

/** Settled in time and open in time, of all settled and open in time; the monthly sheet has no cell for open and late. */
const onTime = {
  numerator: ['dossiers_on_time', 'dossiers_pending_in_time'],
  denominator: ['dossiers_resolved', 'dossiers_pending_in_time'],
}

export const qd766Rules: Record<string, object | null> = {
  CKMB: null,
  TDGQ: null,
  TTTT: null,
  MDHL: null,
  MDSH: null,
  PUBLISH_ON_TIME: ratio(),
  PUBLIC_UPDATE_ON_TIME: ratio(),
  PUBLIC_CONTENT_FULL: ratio(),
  DOSSIER_SYNC: ratio(),
  ON_TIME: ratio(10_000, 'not_assessed', onTime),
  PAY_DOSSIERS: ratio(10_000, 'not_assessed', by('online_payment')),
  PAY_FORMALITIES: ratio(8000),
  PAY_PROVISION: ratio(8000),
  PETITION_PROCESSING_ON_TIME: ratio(10_000, 'full', by('petitions_on_time')),
  PETITION_HANDLING_SATISFACTION: ratio(10_000, 'full'),
  DOSSIER_RECEIVING_SATISFACTION: ratio(9000, 'none'),
  ORIGINAL_RESULT_AVAILABLE: ratio(10_000, 'not_assessed', by('results_digitised')),
  SO_HOA_GIAY_TO_GIAI_QUYET: ratio(),
  ELECTRONIC_CERTIFIED_COPY: ratio(10_000, 'full'),
  REUSED_DIGITIZED_DATA: ratio(8000, 'not_assessed', by('reuse')),
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: ratio(),
  CITIZEN_DATA_CONNECTED_DOSSIER: ratio(),
  CITIZEN_DATA_CONNECTED_FORMALITY: ratio(),
}
