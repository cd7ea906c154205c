import type { enActivity } from '../en/activity'

/** Japanese, continued: looking through changes and errors. */
export const japaneseActivity: Readonly<Record<keyof typeof enActivity, string>> = {
  'activity.find': '変更を検索',
  'activity.find.text': '出品者 SKU の先頭部分',
  'errors.find': 'エラーを検索',
  'activity.any': 'すべて',
  'activity.period': '期間',
  'activity.period.24h': '過去 24 時間',
  'activity.period.7d': '過去 7 日間',
  'activity.period.30d': '過去 30 日間',
  'activity.clear': 'すべて表示',
  'activity.open': '出品 {sellerSku} を表示',
  'entries.shown': '{count, plural, other {# 件の記録を表示}}',
  'entries.more': '{count, number} 件を表示。スクロールするとさらに表示されます',
  'entries.nothing.title': '一致する記録はありません',
  'entries.nothing.text': 'より短い語句で検索するか、期間を長くするか、フィルターを解除してください。',
  'errors.code.text': '下の表示と完全に一致するコード',
  'errors.todo': '対処方法：{todo}',
}
