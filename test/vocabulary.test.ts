/** Words: Vietnamese lives in text catalogues and seeds, names say what a thing is, numbers are formatted in one place. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^(server|web|migrations|seeds)\/.*\.tsx?$/.test(file))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Comments may quote the field's words; what a program says may not. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ]|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i

describe('the words of the house', () => {
  it('looks at a house and not at an empty folder', () => {
    expect(files.length).toBeGreaterThan(100)
  })

  it('keeps Vietnamese in text catalogues and seeds', () => {
    // Folding and reading Vietnamese needs its letters: đ has no mark to strip, and signs stand in patterns.
    const allowed =
      /\.vi\.ts$|^seeds\/|^web\/text\/vi\.ts$|^server\/domain\/unit\.ts$|^server\/exporting\/file-name\.ts$|^server\/main\.ts$/
    const offenders = files.filter((file) => !allowed.test(file) && vietnamese.test(withoutComments(read(file))))
    expect(offenders).toEqual([])
  })

  it('writes every Vietnamese letter composed', () => {
    const catalogues = files.filter((file) => /\.vi\.ts$|^seeds\//.test(file))
    expect(catalogues.length).toBeGreaterThan(100)
    expect(catalogues.filter((file) => read(file) !== read(file).normalize('NFC'))).toEqual([])
  })

  it('has no names that say nothing', () => {
    const vague = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|manager|service|data|info|handle)[./s-]/i.test(file),
    )
    expect(vague).toEqual([])
  })

  it('formats numbers in one place only', () => {
    const bare = files.filter((file) =>
      /toFixed\(|toLocaleString\(|Intl\.NumberFormat/.test(withoutComments(read(file))),
    )
    expect(bare).toEqual([])
  })

  it('never hands SQL or HTML to a database or page as text', () => {
    const raw = files.filter((file) => /dangerouslySetInnerHTML|innerHTML\s*=|sql\.raw|sql\.lit/.test(read(file)))
    expect(raw).toEqual([])
  })

  it('writes only its own tables', () => {
    const owners: Record<string, string[]> = {
      recording: ['sheet', 'figure', 'adjustment', 'typed_rate', 'rate_change'],
      accounts: [
        'account',
        'account_role',
        'session',
        'setting',
        'invitation',
        'api_token',
        'sign_in_failure',
        'sign_in_place',
        'recovery_code',
      ],
      sheets: ['sheet', 'cell_return', 'save_receipt'],
      imports: ['import_file', 'import_row', 'import_mapping'],
      duties: ['element_owner', 'reminder'],
      settings: ['setting', 'sheet_due'],
      mergers: ['unit', 'succession', 'merger', 'account', 'account_role'],
      indicators: ['element', 'element_rule', 'indicator', 'indicator_term'],
      planning: ['plan', 'target', 'task', 'task_body', 'task_occurrence', 'task_event', 'plan_change'],
      emulation: [
        'body',
        'campaign',
        'campaign_award',
        'campaign_criterion',
        'campaign_paper',
        'commendation',
        'commendation_paper',
        'criterion_judgement',
        'initiative',
      ],
      inspections: ['inspection'],
      actions: ['meeting_action'],
      surveys: [
        'survey_round',
        'survey_factor',
        'survey_item',
        'survey_group',
        'survey_unit',
        'survey_forms',
        'survey_answer',
      ],
      editions: ['edition', 'edition_content', 'report_frame'],
      filing: ['attachment'],
      reports: ['report_duty', 'report'],
      schemes: ['scheme', 'scheme_node', 'scheme_class', 'leaf_count'],
      publishing: ['result_source', 'index_result'],
      rounds: [
        'scoring_round',
        'round_due',
        'round_unit',
        'round_score',
        'round_score_change',
        'round_comment',
        'round_proof',
        'round_result',
      ],
    }
    const offenders = files.flatMap((file) => {
      const room = /^server\/(?:features\/)?([a-z]+)\//.exec(file)?.[1]
      if (room !== undefined && room !== 'database') {
        const written = [...read(file).matchAll(/(?:insertInto|updateTable|deleteFrom)\('([a-z_]+)'/g)].map(
          (one) => one[1] ?? '',
        )
        return written.filter((table) => !(owners[room] ?? []).includes(table)).map((table) => `${file}: ${table}`)
      }
      return []
    })
    expect(offenders).toEqual([])
  })

  it('keeps files short enough to read', () => {
    const long = files.filter((file) => read(file).split('\n').length > 251)
    expect(long).toEqual([])
  })
})
