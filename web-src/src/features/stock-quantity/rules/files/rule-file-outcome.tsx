import { RULES_BYTES_MAXIMUM } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../../i18n/words-context'
import { MistakeTable } from '../../../../platform/csv/mistake-table'
import { sayMistakes } from '../../../../platform/csv/mistake-words'
import { FILE_MAXIMUM } from '../../../../platform/csv/table/open-file'
import { ROWS_MAXIMUM } from '../../../../platform/csv/table/table'
import type { RuleFile } from './open-rule-file'
import type { RuleMistake } from './rule-mistakes'

/** Rows or lines with mistakes that are listed at once. */
const SHOWN_MAXIMUM = 50

/** What became of a chosen file. */
export function RuleFileOutcome({ file }: { readonly file: RuleFile }) {
  const { say } = useWords()
  switch (file.kind) {
    case 'rules':
      return <p>{say('rules.import.done', { count: file.rules.length })}</p>
    case 'check':
      return null
    case 'other':
      return <p className="refusal">{say('rules.import.other')}</p>
    case 'newer':
      return <p className="refusal">{say('rules.import.newer')}</p>
    case 'too-large':
      return <p className="refusal">{say('rules.too-large', { kilobytes: RULES_BYTES_MAXIMUM / 1_000 })}</p>
    case 'unreadable':
      return (
        <p className="refusal">
          {file.row !== null && say('file.at-row', { row: file.row })}{' '}
          {say(`file.${file.why}`, { maximum: FILE_MAXIMUM / 1_000_000, rows: ROWS_MAXIMUM })}
        </p>
      )
    case 'mistakes':
      return (
        <Mistakes
          mistakes={file.mistakes}
          counted={file.counted}
          columns={file.counted === 'row' ? file.columns : new Map()}
        />
      )
  }
}

interface MistakesProps {
  readonly mistakes: readonly RuleMistake[]
  readonly counted: 'row' | 'line'
  readonly columns: ReadonlyMap<string, string>
}

function Mistakes({ mistakes, counted, columns }: MistakesProps) {
  const words = useWords()
  const { say } = words
  const lines = [...Map.groupBy(mistakes, ({ line }) => line)]
  const rows = lines
    .slice(0, SHOWN_MAXIMUM)
    .map(([line, all]) => ({ line, text: sayMistakes(all, words, columns) }))
  const more = lines.length - SHOWN_MAXIMUM
  return (
    <>
      <p className="refusal">{say('rules.import.wrong')}</p>
      <MistakeTable label={say('rules.import.wrong')} counted={counted} rows={rows} />
      {more > 0 && <p>{say('rules.import.more', { count: more })}</p>}
    </>
  )
}
