/** Grey blocks where the overview will stand, each the size of what it stands for. */
import { Blocks } from '../../components/states.tsx'

/** `hasBar`: the period bar is awaited too; where the address names a period it already stands. */
export function OverviewBlocks({ hasBar }: { hasBar: boolean }) {
  return (
    <>
      {hasBar && <Blocks lines={1} height={40} />}
      <div className="overview-wait">
        <Blocks lines={1} height={84} />
        <div className="tiles">
          <Blocks lines={1} height={280} />
          <Blocks lines={1} height={280} />
          <Blocks lines={1} height={280} />
          <Blocks lines={1} height={280} />
        </div>
        <Blocks lines={1} height={900} />
      </div>
    </>
  )
}
