import type { enMatching } from '../en/matching'

/** Japanese, continued: listings that no Commerce product matches, and listings that are gone from Amazon. */
export const japaneseMatching: Readonly<Record<keyof typeof enMatching, string>> = {
  'matching-notice.unmatched.title':
    '{count, plural, other {# 件の出品が Commerce の商品に紐付けられていません}}',
  'matching-notice.unmatched.text':
    '{count, plural, =1 {この出品} other {これらの出品}}については何も公開されません。Amazon の表示はそのままです。',
  'matching-notice.unmatched.open': '{count, plural, other {出品を紐付ける}}',
  'matching-notice.vanished.title': '{count, plural, other {# 件の出品が Amazon の最新レポートにありません}}',
  'matching-notice.vanished.text':
    '{count, plural, =1 {この出品} other {これらの出品}}については何も公開されません。',
  'matching-notice.vanished.open': '{count, plural, other {出品を表示}}',
  'vanished.rule': 'Amazon に存在しない',
  'vanished.shown': 'なし',
  'vanished.text':
    '{since} から Amazon の最新レポートになく、何も公開されません。{until} まで保持され、それまでに Amazon に再び現れると、公開が再開されます。',

  'matching.rule': '商品に未紐付け',
  'trace.unmatched': 'Commerce の商品に紐付けられていないため、何も送信されません。',

  'matching.title': '商品の紐付け',
  'matching.intro':
    '出品の在庫は、同じ SKU の Commerce の商品から取得されます。SKU が異なる場合は、対応する商品をここで指定してください。',
  'matching.tabs': '商品の紐付け',
  'matching.unmatched': '未紐付け',
  'matching.matched': '手動で紐付け済み',
  'matching.file': 'ファイル',
  'matching.find': '検索',
  'matching.find.unmatched': '出品者 SKU、ASIN、またはタイトルの語句',
  'matching.find.matched': '出品者 SKU または Commerce の SKU',
  'matching.loading': '出品を読み込み中',
  'matching.failed': '出品を読み込めませんでした',
  'matching.none.unmatched.title': 'すべての出品が紐付けられています',
  'matching.none.unmatched.text':
    '読み込み時に Commerce の商品に紐付けできなかった出品が、ここに表示されます。',
  'matching.none.matched.title': '手動での紐付けはありません',
  'matching.none.matched.text': '出品は同じ SKU の商品に紐付けられています。',
  'matching.none.nothing.title': '見つかりませんでした',
  'matching.none.nothing.text': 'より短い語句で検索してください。',
  'matching.more': 'さらに表示',
  'matching.shown': '{total, number} 件中 {count, plural, other {# 件を表示}}',
  'matching.seller-sku': '出品者 SKU',
  'matching.product': 'タイトル',
  'matching.asin': 'ASIN',
  'matching.sku': 'Commerce の SKU',
  'matching.saved': '保存者',
  'matching.saved-by': '{who}、{when}',
  'matching.action': '紐付け',
  'matching.match': '紐付ける…',
  'matching.match.label': '{sellerSku} を紐付ける…',
  'matching.remove': '解除…',
  'matching.remove.label': '{sellerSku} の紐付けを解除…',
  'matching.dialog.title': '{sellerSku} はどの商品ですか？',
  'matching.dialog.text':
    'この出品者アカウントのすべての Amazon ストアに適用されます。出品の数量は数秒以内に決定されます。',
  'matching.dialog.sku': 'Commerce の SKU',
  'matching.dialog.missing': 'Commerce の商品の SKU を入力してください。',
  'matching.dialog.save': '紐付ける',
  'matching.dialog.cancel': 'キャンセル',
  'matching.dialog.failed': '紐付けを保存できませんでした',
  'matching.saved.toast': '{sellerSku} を紐付けています。',
  'matching.remove.title': '{sellerSku} の紐付けを解除しますか？',
  'matching.remove.text':
    'この出品は {sku} に紐付けられなくなります。Commerce に SKU {sellerSku} の商品がある場合はその商品に紐付けられ、ない場合は何も公開されず、Amazon の表示はそのままです。',
  'matching.remove.yes': '紐付けを解除',
  'matching.removed.toast': '{sellerSku} の紐付けを解除しています。',
  'matching.download': '1. ファイルをダウンロード',
  'matching.download.text':
    '紐付けられていない出品（sku 列は空白なので入力してください）、または手動で紐付けた出品（変更や解除ができます）。',
  'matching.download.unmatched': '未紐付け（テンプレート）',
  'matching.download.matched': '手動で紐付け済み',
  'matching.upload': '2. アップロード',
  'matching.upload.text':
    '列は seller-sku と sku です。sku が空白の行は変わりません。remove 列に yes と入力すると、紐付けが解除されます。',

  'refusal.UNKNOWN_PRODUCT':
    'Commerce にこの SKU の商品はありません。入力ミスや大文字と小文字の違いがないか確認してください。',
  'refusal.MATCHED_BY_ITSELF':
    '出品者 SKU 自体が Commerce の SKU なので、出品はその商品に紐付けられています。',
  'refusal.NO_STORE': '出品者アカウントにはストアがありません。ページを再読み込みしてください。',
  'refusal.UNKNOWN_WEBSITE':
    'Commerce にこの Web サイトはもうありません。ページを再読み込みして、別のサイトを選択してください。',
}
