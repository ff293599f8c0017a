/**
 * Every table. The owner named beside a table is the only folder that writes it; reading is free.
 * Instants are ISO text in UTC, dates and periods plain text, truth values 0 or 1, points and scaled values integers.
 */
import type { Kysely } from 'kysely'
import type * as catalogue from './rows/catalogue.ts'
import type * as emulation from './rows/emulation.ts'
import type * as figures from './rows/figures.ts'
import type * as indices from './rows/indices.ts'
import type * as meetings from './rows/meetings.ts'
import type * as people from './rows/people.ts'
import type * as plans from './rows/plans.ts'
import type * as reports from './rows/reports.ts'
import type * as rounds from './rows/rounds.ts'
import type * as surveys from './rows/surveys.ts'

export type Tables = {
  /** seeds, features/mergers */
  unit: catalogue.UnitTable
  succession: catalogue.SuccessionTable
  merger: catalogue.MergerTable
  /** seeds, features/indicators */
  element: catalogue.ElementTable
  element_rule: catalogue.ElementRuleTable
  indicator: catalogue.IndicatorTable
  indicator_term: catalogue.IndicatorTermTable
  /** seeds, planning */
  plan: plans.PlanTable
  target: plans.TargetTable
  task: plans.TaskTable
  task_body: plans.TaskBodyTable
  task_occurrence: plans.TaskOccurrenceTable
  task_event: plans.TaskEventTable
  plan_change: plans.PlanChangeTable
  /** seeds */
  report_period: reports.ReportPeriodTable
  /** seeds, features/reports */
  report_duty: reports.ReportDutyTable
  report: reports.ReportTable
  /** seeds, features/emulation */
  body: emulation.BodyTable
  campaign: emulation.CampaignTable
  campaign_criterion: emulation.CampaignCriterionTable
  campaign_award: emulation.CampaignAwardTable
  campaign_paper: emulation.CampaignPaperTable
  criterion_judgement: emulation.CriterionJudgementTable
  initiative: emulation.InitiativeTable
  commendation: emulation.CommendationTable
  commendation_paper: emulation.CommendationPaperTable
  /** seeds, features/inspections */
  inspection: emulation.InspectionTable
  /** seeds, features/surveys */
  survey_round: surveys.SurveyRoundTable
  survey_factor: surveys.SurveyFactorTable
  survey_item: surveys.SurveyItemTable
  survey_group: surveys.SurveyGroupTable
  survey_unit: surveys.SurveyUnitTable
  survey_forms: surveys.SurveyFormsTable
  survey_answer: surveys.SurveyAnswerTable
  /** filing */
  attachment: plans.AttachmentTable
  /** seeds */
  index_scale: indices.IndexScaleTable
  /** seeds, features/schemes */
  scheme: indices.SchemeTable
  scheme_node: indices.SchemeNodeTable
  scheme_class: indices.SchemeClassTable
  leaf_count: indices.LeafCountTable
  /** features/rounds */
  scoring_round: rounds.ScoringRoundTable
  round_due: rounds.RoundDueTable
  round_unit: rounds.RoundUnitTable
  round_score: rounds.RoundScoreTable
  round_score_change: rounds.RoundScoreChangeTable
  round_comment: rounds.RoundCommentTable
  round_proof: rounds.RoundProofTable
  round_result: rounds.RoundResultTable
  /** features/editions */
  edition: meetings.EditionTable
  edition_content: meetings.EditionContentTable
  report_frame: meetings.ReportFrameTable
  /** seeds, features/actions */
  meeting_action: meetings.MeetingActionTable
  /** seeds, publishing */
  result_source: indices.ResultSourceTable
  index_result: indices.IndexResultTable
  /** seeds */
  index_benchmark: indices.IndexBenchmarkTable
  index_version: indices.IndexVersionTable
  /** recording (figures, by whatever way they come), features/sheets (states) */
  sheet: figures.SheetTable
  figure: figures.FigureTable
  adjustment: figures.AdjustmentTable
  typed_rate: figures.TypedRateTable
  rate_change: figures.RateChangeTable
  /** features/sheets */
  cell_return: figures.CellReturnTable
  save_receipt: figures.SaveReceiptTable
  /** features/imports */
  import_file: figures.ImportFileTable
  import_row: figures.ImportRowTable
  import_mapping: figures.ImportMappingTable
  /** seeds, features/settings */
  sheet_due: catalogue.SheetDueTable
  /** features/duties */
  element_owner: figures.ElementOwnerTable
  reminder: figures.ReminderTable
  /** features/accounts; features/mergers carries roles on to a merger's units */
  account: people.AccountTable
  account_role: people.AccountRoleTable
  session: people.SessionTable
  invitation: people.InvitationTable
  api_token: people.ApiTokenTable
  sign_in_failure: people.SignInFailureTable
  sign_in_place: people.SignInPlaceTable
  recovery_code: people.RecoveryCodeTable
  /** features/settings, and features/accounts for the one set-up of a site */
  setting: people.SettingTable
  /** database (every writer, through appendAudit, raiseVersion and takeIds) */
  audit: figures.AuditTable
  audit_seal: figures.AuditSealTable
  data_version: figures.DataVersionTable
  sheet_version: figures.SheetVersionTable
  id_series: plans.IdSeriesTable
}

export type Database = Kysely<Tables>

/** What a reader may do: a function that takes a Reader cannot write. */
export type Reader = Pick<Database, 'selectFrom' | 'selectNoFrom' | 'fn' | 'with'>
