/** The report in its own order: headings, the texts that can be rewritten, and which pages stand between them. */
import type { Edition } from '#contract/editions'
import { pageId } from './pages-section.tsx'
import { text } from './text.vi.ts'
import { TextBlock } from './text-block.tsx'
import type { TextDesk } from './use-texts.ts'

const words = text.report

type Block = Edition['report']['parts'][number]['blocks'][number]
type ReportSectionProps = { edition: Edition; desk: TextDesk }

export function ReportSection({ edition, desk }: ReportSectionProps) {
  const { report } = edition
  return (
    <section className="sec edition-part" id="loi-bao-cao">
      <header>
        <h2>{words.title(report.kind)}</h2>
        <p className="note">{words.note}</p>
      </header>
      {report.parts.map((part) => {
        const Heading = part.level === 'part' ? 'h3' : 'h4'
        return (
          <div key={`${part.level} ${part.heading}`} className={`report-${part.level}`}>
            <Heading>{part.heading}</Heading>
            {part.blocks.map((block) => (
              <ReportBlock key={`${block.kind} ${keyOf(block)}`} block={block} edition={edition} desk={desk} />
            ))}
          </div>
        )
      })}
    </section>
  )
}

const keyOf = (block: Block) => (block.kind === 'text' ? block.key : block.page)

/** A text that stands on a page is written there. */
function ReportBlock({ block, edition, desk }: ReportSectionProps & { block: Block }) {
  const { pages, texts, mayPrepare } = edition
  const page = pages.find(({ key, text: own }) => (block.kind === 'text' ? own === block.key : key === block.page))
  if (block.kind === 'text' && page === undefined) {
    const own = texts.find(({ key }) => key === block.key)
    return own === undefined ? null : <TextBlock text={own} desk={desk} mayWrite={mayPrepare} />
  }
  if (page === undefined) return null
  const say = {
    text: words.onPage(page.question),
    chart: words.chart(page.frame.title),
    table: words.table(page.frame.title),
    annex: words.annex(page.frame.title),
  }
  return (
    <p className="note report-place">
      <a href={`#${pageId(page.key)}`}>{say[block.kind]}</a>
    </p>
  )
}
