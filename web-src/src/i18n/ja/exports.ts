import type { enExports } from '../en/exports'

/** Japanese, continued: files of what is shown. */
export const japaneseExports: Readonly<Record<keyof typeof enExports, string>> = {
  'export.csv': 'CSV を書き出し',
  'export.selected': '選択した項目を書き出し',
  'export.under-way': 'ファイルを作成中',
  'export.rows': '{rows, plural, other {# 行}}',
  'export.cancel': '書き出しをキャンセル',
}
