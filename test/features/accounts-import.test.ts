import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { hireByLink, openLink, secretIn } from './front-desk.ts'

const head = 'Họ tên;Tên đăng nhập;Thư điện tử;Vai trò;Mã đơn vị'

onEachEngine('a list of accounts', (engine) => {
  let program: Program
  let administrator: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    administrator = await program.as('administrator')
  })

  const send = (text: string, commit?: boolean, by = administrator) =>
    by.call({
      method: 'POST',
      url: '/api/accounts/import',
      payload: { text, ...(commit === undefined ? {} : { commit }) },
    })
  const kept = () => stored(program.connection.db, ['account', 'account_role', 'invitation', 'audit'])

  it('is looked at without storing anything', async () => {
    const before = await kept()
    const response = await send(
      `${head}\nTrần Thị Mai;mai.tran;mai@example.vn;Nhập liệu;MH02\nLê Văn Ba;ba.le;;Duyệt + Lãnh đạo;MH03`,
    )
    expect(response.statusCode).toBe(200)
    const { rows, ...rest } = response.json()
    expect(rest).toEqual({ committed: false, sound: 2, faulty: 0, links: [] })
    expect(rows).toMatchObject([
      {
        row: 2,
        displayName: 'Trần Thị Mai',
        username: 'mai.tran',
        email: 'mai@example.vn',
        roles: [{ role: 'clerk', unit: { code: 'MH02' } }],
        faults: [],
      },
      {
        row: 3,
        username: 'ba.le',
        email: null,
        roles: [{ role: 'approver' }, { role: 'leader', unit: { code: 'MH03' } }],
      },
    ])
    expect(await kept()).toEqual(before)
  })

  it.each([
    ['semicolons, a mark and Windows line ends', `\uFEFF${head}\r\nTrần Mai;m1;;nhập liệu;MH02\r\n\r\n`],
    ['commas and quotes', 'Full name,Username,Role,Unit,Email\n"Trần, Mai",m1,clerk,MH02,\n'],
    [
      'tabs, as copied from a spreadsheet',
      'họ và tên\ttài khoản\tvai trò\tmã đơn vị\nTrần Mai\tm1x\tCông chức nhập liệu\tMH02',
    ],
    ['marks parted from their letters', `${head}\nTrần Mai;m1x;;Nhập liệu;MH02`.normalize('NFD')],
    [
      'columns in another order, and one too many',
      'ghi chú;mã đơn vị;vai trò;tên đăng nhập;họ tên\nx;MH02;nhập liệu;m1x;Trần Mai',
    ],
  ])('is read with %s', async (_name, text) => {
    const response = await send(text.replaceAll('m1', 'm1x').replaceAll('m1xx', 'm1x'))
    const { rows } = response.json()
    expect(rows).toHaveLength(1)
    expect([rows[0].username, rows[0].displayName.replace(',', ''), rows[0].roles[0]?.role, rows[0].faults]).toEqual([
      'm1x',
      'Trần Mai',
      'clerk',
      [],
    ])
  })

  it('is told row by row what is wrong, each with the remedy', async () => {
    const lines = [
      ';ma.trong;;nhập liệu;MH02',
      'Trần Mai;Mai Tran;;nhập liệu;MH02',
      'Trần Mai;mai.1;khong-phai-thu;nhập liệu;MH02',
      'Trần Mai;mai.2;;thủ kho;MH02',
      'Trần Mai;mai.3;;nhập liệu;4',
      'Trần Mai;mai.4;;nhập liệu;00004',
      'Trần Mai;quan-tri;;nhập liệu;MH02',
      'Trần Mai;mai.6;;nhập liệu;MH02',
      'Lê Ba;mai.6;;nhập liệu;MH03',
      'Trần Mai;mai.7;;;MH02',
    ]
    const { rows, sound, faulty } = (await send([head, ...lines].join('\n'))).json()
    expect([sound, faulty]).toEqual([1, 9])
    const found = rows.map((row: { row: number; faults: { column: string; code: string }[] }) => [
      row.row,
      row.faults.map((one) => `${one.column} ${one.code}`).join(),
    ])
    expect(found).toEqual([
      [2, 'displayName name'],
      [3, 'username username'],
      [4, 'email email'],
      [5, 'role unknown_role'],
      [6, 'unit unknown_unit'],
      [7, 'unit outside_reach'],
      [8, 'username taken'],
      [9, ''],
      [10, 'username twice'],
      [11, 'role unknown_role'],
    ])
    const sentences = rows.flatMap((row: { faults: { message: string }[] }) => row.faults.map((one) => one.message))
    expect(sentences.join('\n')).toMatch(/đã có ở dòng 9/)
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
  })

  it('with one faulty row is stored not at all', async () => {
    const before = await kept()
    const response = await send(`${head}\nTrần Mai;tot-1;;nhập liệu;MH02\nLê Ba;tot-2;;thủ kho;MH03`, true)
    expect([response.statusCode, response.json().fields]).toEqual([
      422,
      [{ field: 'rows.3.role', code: 'unknown_role', message: expect.stringContaining('Dòng 3: Vai trò “thủ kho”') }],
    ])
    expect(await kept()).toEqual(before)
  })

  it('is stored as a whole, with a link for each, shown once', async () => {
    const before = await kept()
    const text = `${head}\nTrần Thị Mai;mai.tran;mai@example.vn;Nhập liệu;MH02\nLê Văn Ba;ba.le;;Duyệt + Lãnh đạo;MH03`
    const response = await send(text, true)
    const { committed, links } = response.json()
    expect([committed, links.map((one: { username: string }) => one.username)]).toEqual([true, ['mai.tran', 'ba.le']])
    const after = await kept()
    expect(after.account).toHaveLength((before.account?.length ?? 0) + 2)
    expect(after.audit).toHaveLength((before.audit?.length ?? 0) + 2)
    const come = await openLink(program, secretIn(links[1].link))
    expect(come.json().roles.map((one: { role: string }) => one.role)).toEqual(['approver', 'leader'])
    expect(JSON.stringify(after)).not.toContain(secretIn(links[0].link))
    expect((await send(text, true)).json().fields.map((one: { code: string }) => one.code)).toEqual(['taken', 'taken'])
  })

  it('sent twice at the same moment is stored once', async () => {
    const text = `${head}\nA Mai;dua-1;;nhập liệu;MH02\nA Ba;dua-2;;nhập liệu;MH02`
    const answers = await Promise.all([send(text, true), send(text, true)])
    expect(answers.map((one) => one.statusCode).filter((status) => status === 200)).toHaveLength(1)
    expect(answers.every((one) => [200, 409, 422].includes(one.statusCode))).toBe(true)
    const made = await program.connection.db
      .selectFrom('account')
      .select('username')
      .where('username', 'in', ['dua-1', 'dua-2'])
      .execute()
    expect(made).toHaveLength(2)
  })

  it.each([
    [
      'without the columns that are needed',
      'họ tên;vai trò\nMai;nhập liệu',
      'missing_columns',
      '“tên đăng nhập”, “mã đơn vị”',
    ],
    ['with a head and nothing else', head, 'empty', 'chưa có dòng nào'],
    ['of five hundred and one rows', `${head}${'\nMai Mai;x;;nhập liệu;MH02'.repeat(501)}`, 'too_many_rows', '501'],
    ['that is no list', 'PK\u0003\u0004xyz', 'missing_columns', 'Dòng đầu thiếu cột'],
  ])('%s is refused', async (_name, text, code, words) => {
    const response = await send(text)
    expect([response.statusCode, response.json().fields[0]]).toEqual([
      422,
      { field: 'text', code, message: expect.stringContaining(words) },
    ])
  })

  describe('from somebody who administers one ward', () => {
    it('reaches that ward only; a clerk may not send one at all', async () => {
      const { person } = await hireByLink(program, administrator, 'quan-tri-rieng', [
        { role: 'administrator', unit: 'MH02' },
      ])
      const { rows } = (
        await send(`${head}\nMai Mai;rieng-1;;lãnh đạo;MH\nBa Ba;rieng-2;;nhập liệu;MH02`, false, person)
      ).json()
      expect(rows.map((row: { faults: { code: string }[] }) => row.faults.map((one) => one.code).join())).toEqual([
        'outside_reach',
        '',
      ])
      expect((await send(head, false, await program.as('clerk'))).statusCode).toBe(403)
    })
  })
})
