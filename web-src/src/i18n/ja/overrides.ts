import type { enOverrides } from '../en/overrides'

/** Japanese, continued: looking for listings, overrides and quantity groups. */
export const japaneseOverrides: Readonly<Record<keyof typeof enOverrides, string>> = {
  'find.text': '出品を検索',
  'find.text.description': '出品者 SKU、SKU、ASIN、またはタイトルの語句',
  'find.rule': '理由',
  'find.channel': '出荷元',
  'find.override': '個別設定',
  'find.any': 'すべて',
  'find.any-count': 'すべて（{count, number}）',
  'find.rule.count': '{rule}（{count, number}）',
  'find.override.yes': '個別設定あり',
  'find.override.no': '個別設定なし',
  'find.clear': 'すべて表示',
  'find.nothing.title': '一致する出品はありません',
  'find.nothing.text': 'より短い語句で検索するか、フィルターを解除してください。',
  'override.title': '{count, plural, =1 {{sellerSku} の個別設定} other {# 件の出品の個別設定}}',
  'override.text':
    '入力した値は、ストアの Stock / Quantity 設定の代わりに適用されます。ストアの設定を使用する場合は、空白のままにしてください。',
  'override.excluded': '除外：何も送信せず、Amazon の表示をそのままにする',
  'override.mode.store': 'ストアの設定に従う',
  'override.reason': '理由',
  'override.reason.issue': '個別に設定する理由を 200 文字以内で入力してください。',
  'override.ends': '終了日時',
  'override.ends.text':
    '終了後は、ストアの設定が再び適用されます。期限なしの場合は空白のままにしてください。',
  'override.ends.issue': '将来の日時を選択するか、空白にしてください。',
  'override.issue': '{minimum, number} から {maximum, number} までの整数を入力するか、空白にしてください。',
  'override.nothing': '設定を 1 つ以上入力するか、出品を除外してください。',
  'override.set': '個別設定を適用',
  'override.remove': '個別設定を削除',
  'override.cancel': 'キャンセル',
  'override.done.set':
    '{count, plural, other {# 件の出品に個別設定を適用しました。}}新しい数量は数秒以内に反映されます。',
  'override.done.removed':
    '{count, plural, other {# 件の出品の個別設定を削除しました。}}ストアの設定が再び適用されます。',
  'override.failed': '個別設定を保存できませんでした',
  'override.kept': '入力した内容は残っています。',
  'override.has': '個別設定：{reason}',
  'override.has.end': '個別設定（{when} まで）：{reason}',
  'override.by': '設定者：{who}、{when}。',
  'chosen.title': '選択した商品の Amazon での状態',
  'chosen.intro':
    '{count, plural, =0 {まず Catalog › Products で商品を選択してください。} other {Catalog › Products で # 件の商品を選択しました。}}',
  'chosen.back': '商品に戻る',
  'chosen.not-listed': '{count, plural, other {# 件の商品は Amazon に出品されていません: {skus}}}',
  'chosen.cut-short':
    'ここに表示しきれない出品があります。すべて表示するには、選択する商品を減らしてください。',
  'chosen.exclude': '除外…',
  'chosen.exclude.title': '{count, plural, other {{name} の出品 # 件を除外しますか?}}',
  'chosen.exclude.text':
    '{count, plural, other {Amazon には現在の数量が表示され続けます。個別設定を削除するまで、アプリは数量を送信しません。}}',
  'chosen.exclude.yes': '{count, plural, other {# 件を除外}}',
  'chosen.exclude.reason': 'Catalog › Products で除外',
  'override.open': '個別設定…',
  'override.elsewhere': 'この出品の数量は {store} が決定するため、個別設定はそのストアの出品でのみ有効です。',
  'group.title': '優先される設定',
  'group.reason.only-store':
    '{store} と共に決定する有効なストアは他にないため、このストア自身の設定が適用されます。',
  'group.reason.oldest-store':
    '{store} が最初に接続されたため、その設定、在庫、個別設定が以下のすべてのストアに適用されます。',
  'group.reason.oldest-active-store':
    'より古いストアは一時停止中です。{store} が有効なストアの中で最も古いため、その設定、在庫、個別設定が適用されます。',
  'group.reason.all-paused': 'この出品者 SKU のすべてのストアが一時停止中のため、何も送信されません。',
  'group.member': '{name}（{country}、アカウント {seller}）、接続日時：{when}。',
  'group.part.controls': 'このストアの設定が優先されます。',
  'group.part.follows': 'グループで決定された数量が表示されます。',
  'group.part.paused-shares':
    '一時停止中ですが、数量はここにも表示されます。Amazon が有効なストアと共通の数量を保持しているためです。',
  'group.part.paused-keeps': '一時停止中：Amazon の表示はそのままです。',
  'group.number':
    'この出品者 SKU について Amazon が保持する {count, number} 個の数量のうち {number, number} 番目です。',
  'figures.title': 'Amazon での状態',
  'figures.channel-read': '出荷元の取得',
  'figures.none': 'まだありません',
  'figures.errors': '最近のエラー',
}
