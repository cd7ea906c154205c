import type { enShared } from '../en/shared'

/** Japanese, continued: seller SKUs that several stores list, and the website that a store sells from. */
export const japaneseShared: Readonly<Record<keyof typeof enShared, string>> = {
  'shared.title': '共有されている出品者 SKU',
  'shared.open': '共有されている出品者 SKU',
  'shared.intro':
    '複数の Amazon ストアに出品されている出品者 SKU と、優先される設定です。数量は国ごとに 1 回、また Amazon が在庫を 1 つにまとめている出品者アカウントごとに 1 回決定されます。',
  'shared.find': '出品者 SKU を検索',
  'shared.find.text': '出品者 SKU、SKU、ASIN、またはタイトルの語句',
  'shared.loading': '共有されている出品者 SKU を読み込み中',
  'shared.failed': '共有されている出品者 SKU を読み込めませんでした',
  'shared.none.title': '共有されている出品者 SKU はありません',
  'shared.none.text': '2 つの Amazon ストアが同じ出品者 SKU を出品すると、ここに表示されます。',
  'shared.nothing.title': '見つかりませんでした',
  'shared.nothing.text': '条件に一致する共有の出品者 SKU はありません。より短い語句で検索してください。',
  'shared.more': 'さらに表示',
  'shared.count': '{count, plural, other {# 件を表示}}',
  'shared.list': '共有されている出品者 SKU',
  'shared.listing': '{store} の {sellerSku} を開く',
  'shared.listing.short': '出品を開く',
  'shared.wins': '設定が優先',
  'shared.member': '{country}、アカウント {seller}、接続日時：{when}。',

  'store-menu.website': 'Commerce の Web サイト…',
  'website.title': '{name} の Commerce Web サイト',
  'website.loading': 'Commerce の Web サイトを読み込み中',
  'website.failed': 'Commerce の Web サイトを読み込めませんでした',
  'website.now': '現在',
  'website.save': 'この Web サイトから販売',
  'website.counting': '変更内容を集計中',
  'website.count-failed': '変更内容を集計できませんでした',
  'website.same': '現在このサイトから販売しています。変更内容を確認するには、別のサイトを選択してください。',
  'website.same-stock':
    '{website} は同じ在庫から販売しています。どちらか一方の Web サイトだけにある商品を除き、数量は変わりません。',
  'website.decides':
    '{count, plural, =0 {このストアの在庫から数量が決まる出品者 SKU はないため、何も変わりません。} other {# 件の出品者 SKU が在庫「{stock}」から再決定されます。}}',
  'website.also': '{count, plural, other {そのうち # 件は {name} にも表示されます。}}',
  'website.elsewhere':
    '{count, plural, other {# 件の出品者 SKU の数量は変わりません}}（{name} が決定します）。',
  'website.zeros':
    'その在庫に割り当てられていない商品は 0 になります。一度に多数になる場合は送信を待機し、先に確認を求めます。',
  'website.done': '{name} は {website} から販売します。出品の数量を再決定しています。',
}
