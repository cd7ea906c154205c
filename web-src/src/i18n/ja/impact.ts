import type { enImpact } from '../en/impact'

/** Japanese, continued: what a draft of listing settings does, going back to a version, and the sections. */
export const japaneseImpact: Readonly<Record<keyof typeof enImpact, string>> = {
  'impact.title': '保存による変更',
  'impact.loading': '変更内容を集計中…',
  'impact.failed': '変更内容を集計できませんでした。',
  'impact.unusable': '変更内容を確認するには、上のフィールドを修正してください。',
  'impact.none-decided': 'このストアが数量を決定する出品はまだありません。',
  'impact.unchanged': '変わる出品はありません。',
  'impact.changed': '{total, plural, other {# 件の出品}}中 {changed, number} 件が変わります',
  'impact.to-zero': '{count, plural, other {# 件が 0 になります}}',
  'impact.come-back': '{count, plural, other {# 件が 0 から復帰します}}',
  'impact.above-stock': '{count, plural, other {# 件の表示が在庫数を超えます}}',
  'caution.above-stock':
    '常に最大値を表示するため、{count, plural, other {# 件の出品}}の表示が在庫数を超えます。在庫に合わせて表示するには、「在庫数（最大値まで）」を選択してください。',

  'confirm.title': '{count, plural, other {# 件の出品が 0 になります}}。このまま保存しますか？',
  'confirm.text':
    '在庫または設定が変わるまで、Amazon の購入者は{count, plural, =1 {この商品} other {これらの商品}}を注文できなくなります。保存すると、0 が再度の確認なしで送信されます。',
  'confirm.yes': '保存して {count, plural, other {# 件の出品}}を 0 にする',
  'confirm.no': 'フォームに戻る',

  'revert.button': '復元',
  'revert.label': 'バージョン {version, number} を復元',
  'revert.title': 'バージョン {version, number} を復元しますか？',
  'revert.text': 'このバージョンの値が新しいバージョンとして保存され、すべての出品に適用されます：',
  'revert.same': 'このバージョンの値は現在の値と同じです。何も変わりません。',
  'revert.unsaved': '入力して保存していない内容は失われます。',
  'revert.yes': 'バージョン {version, number} を復元',
  'revert.no': 'キャンセル',

  'sections.quick-access': 'クイックアクセス',
  'sections.stock-quantity': 'Stock / Quantity',
  'sections.fulfilled-by': 'Fulfilled By',
  'fulfilled.text':
    '出荷元は Amazon が出品ごとに示します。数量が送信されるのは自社で出荷する出品だけで、Amazon から出荷される出品の数量は変更されません。',
  'fulfilled.loading': '出荷元別に出品を集計中',
  'fulfilled.failed': '出品を集計できませんでした',
  'fulfilled.none': '出品はまだありません。',
  'fulfilled.merchant': '自社',
  'fulfilled.merchant.text': '数量は Commerce の在庫から決まります。',
  'fulfilled.amazon': 'Amazon',
  'fulfilled.amazon.text': '変更されません。数量は Amazon が管理します。',
  'fulfilled.other': '別の供給元',
  'fulfilled.other.text': '自社の別の供給元から供給されます。数量は変更されません。',
  'fulfilled.unknown': '未確認',
  'fulfilled.unknown.text': '出荷元が Amazon から届くまで、何も送信されません。',
  'fulfilled.both': '出荷元が複数ある出品は、それぞれに数えられ、数量は変更されません。',
  'fulfilled.count': '{count, plural, other {# 件の出品}}',
  'fulfilled.see': '出品を表示',
  'fulfilled.see.label': '出品を表示（出荷元：{channel}）',
}
