import type { enConnect } from '../en/connect'

/** Japanese, continued: connecting stores, accounts, and the life of a store. */
export const japaneseConnect: Readonly<Record<keyof typeof enConnect, string>> = {
  'callback.title': 'Amazon',
  'callback.handed': 'Amazon から応答がありました。このウィンドウを閉じてかまいません。',
  'callback.alone':
    'このウィンドウは、開いた元のページとの接続を失いました。ウィンドウを閉じて Commerce Admin に戻り、もう一度認可するか、リフレッシュトークンを貼り付けてください。',
  'callback.empty':
    'Amazon から応答がありませんでした。このウィンドウを閉じて、Commerce Admin からもう一度認可してください。',

  'stores.connect': 'ストアを接続',
  'stores.accounts': '出品者アカウント',

  'stores.other.title': '別のシステムがこれらの数量を変更している可能性があります',
  'stores.other.listings':
    '1 日のうちに、Amazon が受け付けた数量と異なる数量が {count, plural, other {# 件}}の出品で繰り返し表示されました。このアプリの別のインストール、または別のツールが書き込んでいます。特定して停止してください。対象の出品は通信エラーに記録されています。',
  'stores.other.receivers':
    '同じ在庫・商品・注文のイベントを Commerce から受け取っている別の受信先があります：{names}。テスト用ワークスペースなど、このアプリの別のインストールである場合は、両方が同じ出品に書き込むため、一方を読み取り専用にするか、アンインストールしてください。Amazon の数量を設定しない別のシステムである場合は、対応は不要です。',
  'stores.other.known': '把握済み：非表示にする',

  'read-only.by-hand': 'アプリ設定で読み取り専用モードがオンになっています。Amazon には何も送信されません。',
  'read-only.other-commerce':
    'これらの設定は別の Commerce アドレス用に作成されたものです。ショップのコピーとみなされ、Amazon には何も送信されません。',
  'read-only.other-namespace':
    'これらの設定は別の Adobe ワークスペース用に作成されたものです。ショップのコピーとみなされ、Amazon には何も送信されません。',
  'read-only.not-started':
    'まだ公開が開始されていません。すべて読み取りと判定は行われますが、Amazon には何も送信されません。',
  'read-only.database-lost':
    'このアプリのデータベースが空か、別のものになっています。個別設定、除外、SKU の紐付けが失われている可能性があります。確認して公開を再開するまで、Amazon には何も送信されません。',
  'read-only.start': '公開を開始',
  'read-only.start.title': 'Amazon への公開を開始しますか？',
  'read-only.start.text':
    '今後、{count, plural, other {# 件の出品}}の数量は Commerce から設定され、在庫切れのものは 0 になります。同じ Amazon アカウントの数量を、別のインストールや他のツールで設定しないでください。',
  'read-only.start.not-imported':
    '出品はまだ Amazon からインポートされていないため、何件が変わるかは分かりません。インポート後、設定が保存されたストアの出品の数量は Commerce から設定され、在庫切れのものは 0 になります。同じ Amazon アカウントの数量を、別のインストールや他のツールで設定しないでください。',
  'read-only.start.failed': '公開は開始されませんでした',
  'read-only.open': 'アプリ設定を開く',
  'read-only.title': 'Amazon への公開',
  'read-only.none': 'アプリは Amazon に公開しています。',
  'read-only.written': '設定は {commerce}、ワークスペース {namespace} 用に作成されました。',
  'read-only.own': 'このアプリは {commerce}、ワークスペース {namespace} で動作しています。',
  'read-only.confirm': '同じショップの新しいアドレスです',
  'read-only.confirm.title': 'ここから公開しますか？',
  'read-only.confirm.text':
    '今後、このアプリは Amazon に数量を送信します。別のインストールが同じ出品をまだ公開している場合、互いに上書きされます。',
  'read-only.confirm.yes': 'ここから公開',
  'read-only.cancel': 'キャンセル',
  'read-only.switch': '読み取り専用：Amazon に何も送信しない',
  'read-only.failed': '読み取り専用モードを変更できませんでした',
  'read-only.sealed':
    '{count, plural, other {# 件のアカウント}}が、まだ以前の暗号化キーで暗号化されています。',

  'connect.title': 'ストアを接続',
  'connect.intro':
    'ストアは、1 つの出品者アカウントの 1 つの Amazon マーケットプレイスです。1 つの Commerce Web サイトの在庫から販売します。',
  'connect.loading': 'マーケットプレイス、アカウント、Web サイトを読み込み中',
  'connect.failed': '選択肢を読み込めませんでした',
  'connect.marketplace': '1. マーケットプレイス',
  'connect.marketplace.label': 'Amazon マーケットプレイス',
  'connect.marketplace.help': '国またはドメインを入力してください。',
  'connect.account': '2. 出品者アカウント',
  'connect.account.first': '先にマーケットプレイスを選択してください。',
  'connect.account.label': 'アカウント',
  'connect.account.new': '別のアカウント',
  'connect.account.known': '出品者 {seller}',
  'connect.website': '3. Commerce の Web サイト',
  'connect.website.label': 'Web サイト',
  'connect.website.stock': '在庫：{stock}。ソース：{sources}。',
  'connect.website.no-sources': 'なし',
  'connect.website.disabled': '{source}（無効）',
  'connect.name': '4. 名前',
  'connect.name.label': 'ストアの名前',
  'connect.older':
    '{count, plural, =1 {{names} が先に接続されています。両方が同じ出品者 SKU を出品している場合、そのストアの設定が優先されます。} other {{names} が先に接続されています。同じ出品者 SKU を出品している場合、その中で最初のストアの設定が優先されます。}}',
  'connect.save': 'テストして接続',
  'connect.kept': '入力した内容は残っています。',
  'connect.refused': 'ストアは接続されませんでした',
  'connect.missing.marketplace': 'マーケットプレイスを選択してください。',
  'connect.missing.account': 'アカウントを選択するか、別のアカウントを接続してください。',
  'connect.missing.website': 'Web サイトを選択してください。',
  'connect.missing.name': '名前を入力してください。',
  'connect.done': '{name} を接続しました。出品を読み込んでいます。',

  'account.authorise': 'Amazon で認可',
  'account.redirect': 'Amazon アプリのリダイレクト URI',
  'account.redirect.help': 'Amazon での認可に使います。コピーして、Amazon アプリに登録してください。',
  'account.authorise.text': '別のウィンドウで Amazon が同意を求めます。',
  'account.authorise.waiting': 'Amazon のウィンドウでの回答を待っています…',
  'account.authorise.elsewhere':
    '「Amazon で認可」の応答は {origin} に届きますが、このページはそこにありません。AMAZON_REDIRECT_URI を修正するよう開発者に依頼するか、リフレッシュトークンを貼り付けてください。',
  'account.popup.blocked':
    'ブラウザーが Amazon のウィンドウをブロックしました。このサイトのウィンドウを許可してもう一度試すか、リフレッシュトークンを貼り付けてください。',
  'account.popup.closed':
    'Amazon のウィンドウが回答なしで閉じられました。もう一度試すか、リフレッシュトークンを貼り付けてください。',
  'account.popup.denied': 'Seller Central で同意されませんでした。何も保存されていません。',
  'account.paste': 'またはリフレッシュトークンを貼り付け',
  'account.paste.only': 'リフレッシュトークンを貼り付け',
  'account.seller': '出品者トークン（Merchant Token）',
  'account.seller.help': 'Seller Central の「アカウント情報」にあります。A で始まります。',
  'account.token': 'リフレッシュトークン',
  'account.token.help':
    'Seller Central の「アプリの開発」（Develop Apps）で、非公開アプリを認可するときに表示されます。',
  'account.own-app': '自社の Amazon アプリのトークンです',
  'account.client-id': 'LWA クライアント ID',
  'account.client-secret': 'LWA クライアントシークレット',
  'account.required': '必須項目です。',
  'account.save': 'テストしてアカウントを保存',
  'account.saved': 'アカウントは正常に動作し、保存されました。',

  'accounts.title': '出品者アカウント',
  'accounts.intro': '地域ごとの Amazon 出品者アカウントと、その認可の有効期間です。',
  'accounts.loading': '出品者アカウントを読み込み中',
  'accounts.failed': '出品者アカウントを読み込めませんでした',
  'accounts.empty':
    '接続されている出品者アカウントはまだありません。追加するには、ストアを接続してください。',
  'accounts.stores': '{count, plural, =0 {ストアなし} other {# 件のストア}}',
  'accounts.authorised': '認可日時：{when}',
  'accounts.reauthorise': '再認可',
  'accounts.scope': 'Amazon が数量を保持する単位',
  'accounts.scope.region': '地域全体で 1 つ',
  'accounts.scope.country': '国ごとに 1 つ',
  'accounts.scope.help': '変更すると、アカウントのすべての出品の数量が再決定されます。',
  'accounts.minutes': 'Amazon の注文が Commerce に入るまでの時間（分）',
  'accounts.minutes.issue': '1 から 10,080 までの整数を入力してください。',
  'accounts.orderField': 'Amazon の注文番号が入る Commerce の項目',
  'accounts.orderField.help':
    '注文の取り込みは、Commerce の注文のこの項目に Amazon の注文番号を書き込みます。多くの取り込みは ext_order_id を使います。',
  'accounts.orderField.issue': '項目名を入力してください（半角の小文字、数字、アンダースコア）。',
  'accounts.reserves': '取り込んだ注文の数量をすぐに在庫から引く',
  'accounts.reserves.help':
    '取り込みが作る注文で、発送するまで在庫が変わらない場合はオフにしてください。Amazon で売れた数量は発送まで引いたままになります。',
  'accounts.rotated': 'クライアントシークレットの更新日',
  'accounts.rotated.help': 'Amazon では 180 日後に失効します。30 日前に警告が表示されます。空白：不明。',
  'accounts.rotated.issue': '過去の日付を選択するか、フィールドを空白にしてください。',
  'accounts.save': 'アカウントを保存',
  'accounts.saved': 'アカウントを保存しました。',
  'accounts.remove': 'アカウントを削除…',
  'accounts.remove.title': 'セラーアカウント {seller} を削除しますか？',
  'accounts.remove.yes': 'アカウントを削除',
  'accounts.remove.text':
    '認証情報はただちに削除されます。Amazon では何も削除されません。最後の数量が表示されたままになり、在庫には連動しなくなります。',
  'accounts.remove.store': '{name} は、設定、出品、個別設定とともに削除されます。',
  'accounts.removed': 'セラーアカウント {seller} を削除しました。',
  'accounts.remove.failed': 'アカウントを削除できませんでした',
  'accounts.warning.refused':
    'Amazon がアカウントを拒否しています：{message}（{code}）。何も公開されません。再認可してください。',
  'accounts.warning.shared-inventory':
    '{when} 以降、Amazon はこのアカウントの地域全体で 1 つの数量を保持しています。共有されている出品者 SKU ごとに、新しい方のストアが保留されています。在庫の範囲を地域全体に設定してください。',
  'accounts.warning.authorisation-due':
    '1 年間の認可は {when} に終了します。それまでにアカウントを再認可してください。',
  'accounts.warning.authorisation-over':
    '1 年間の認可は {when} に終了しました。アカウントを再認可してください。',
  'accounts.warning.client-secret-due':
    'クライアントシークレットは {when} に失効します。Amazon で更新し、「再認可」で新しいものを入力してください。',
  'accounts.warning.client-secret-over':
    'クライアントシークレットは {when} に失効しました。Amazon で更新し、「再認可」で新しいものを入力してください。',

  'region.na': '北米',
  'region.eu': 'ヨーロッパ',
  'region.fe': '極東',

  'refusal.TOKEN_REFUSED':
    'Amazon がリフレッシュトークンを拒否しました。入力ミス、取り消し、失効、または別の Amazon アプリのトークンの可能性があります。もう一度コピーするか、再認可してください。',
  'refusal.CLIENT_REFUSED':
    'Amazon がクライアント ID またはクライアントシークレットを拒否しました。シークレットは 180 日後に失効します。現在のものをコピーしてください。',
  'refusal.CLIENT_NOT_ALLOWED':
    'Amazon がこのアプリによる認可の使用を許可していません。Seller Central でアプリが有効か確認してください。',
  'refusal.TOKEN_OF_OTHER_REGION':
    'トークンは別の地域のものです。その地域のマーケットプレイスを選択するか、この地域の Seller Central で認可してください。',
  'refusal.LISTINGS_DENIED':
    'Amazon がこの出品者の出品を開示していません。出品者トークンと、アプリに「出品商品」（Product Listing）のロールがあることを確認してください。',
  'refusal.AMAZON_REFUSED':
    'Amazon がアカウントを拒否しました。トークン、出品者、アプリのロールを確認してください。',
  'refusal.AMAZON_UNAVAILABLE': 'Amazon から応答がありませんでした。1 分後にもう一度お試しください。',
  'refusal.COMMERCE_UNAVAILABLE': 'Commerce から応答がありませんでした。1 分後にもう一度お試しください。',
  'refusal.NOT_PARTICIPATING':
    'アカウントはこのマーケットプレイスで販売していません。Seller Central で登録するか、別のマーケットプレイスを選択してください。',
  'refusal.MARKETPLACE_LEFT':
    'アカウントはこのマーケットプレイスから脱退しました。Seller Central で再び参加するか、別のマーケットプレイスを選択してください。',
  'refusal.LISTINGS_SUSPENDED':
    'Amazon がこのマーケットプレイスでのアカウントの出品を停止しました。先に「アカウント健全性」（Account Health）で解決してください。',
  'refusal.ALREADY_CONNECTED': 'このストアは他のユーザーがすでに接続しています。ストアの一覧で確認できます。',
  'refusal.OTHER_REGION': 'アカウントは、マーケットプレイスとは別の地域に属しています。',
  'refusal.NO_CREDENTIALS': 'アカウントに資格情報がありません。「出品者アカウント」で再認可してください。',
  'refusal.LWA_CREDENTIALS_MISSING':
    'トークンは非公開の Amazon アプリのものです。クライアント ID とクライアントシークレットも入力してください。',
  'refusal.STATE_UNKNOWN': '応答がこのページの要求と対応していません。もう一度認可してください。',
  'refusal.STATE_OF_ANOTHER': 'この認可は他のユーザーが開始したものです。もう一度認可してください。',
  'refusal.STATE_USED': 'この認可はすでに使用されています。もう一度認可してください。',
  'refusal.STATE_LATE': '応答までに 10 分以上かかりました。もう一度認可してください。',
  'refusal.CODE_REFUSED':
    'Amazon がコードを受け付けませんでした。コードの有効期間は 5 分です。もう一度認可してください。',
  'refusal.SAVED_MEANWHILE':
    'その間に他のユーザーが変更しました。ページを再読み込みして、もう一度変更してください。',

  'store-menu.label': '{name} のその他の操作',
  'store-menu.rename': '名前を変更…',
  'store-menu.pause': '一時停止…',
  'store-menu.resume': '再開…',
  'store-menu.remove': '削除…',
  'store-menu.failed': 'ストアを変更できませんでした',
  'store-menu.cancel': 'キャンセル',
  'rename.title': 'ストアの名前を変更',
  'rename.save': '名前を変更',
  'change.loading': '変更内容を集計中',
  'change.preview-failed': '変更内容を集計できませんでした',
  'change.pause.title': '{name} を一時停止しますか？',
  'change.pause.yes': 'ストアを一時停止',
  'change.pause.text': '再開するまで何も送信されません。Amazon の表示はそのままです。',
  'change.resume.title': '{name} を再開しますか？',
  'change.resume.yes': 'ストアを再開',
  'change.resume.text': '{count, plural, other {# 件の出品}}の数量が再決定され、再び公開されます。',
  'change.remove.title': '{name} を削除しますか？',
  'change.remove.yes': 'ストアを削除',
  'change.remove.text':
    'ストアの設定と {count, plural, other {# 件の出品}}がこのアプリから削除されます。Amazon では何も削除されず、数量はそのままです。',
  'change.shared': '{count, plural, other {# 件の出品者 SKU}} が {name} にも出品されています。',
  'change.handover':
    '{count, plural, other {# 件の出品者 SKU}} については、今後 {from} ではなく {to} の設定が優先されます。数量はすぐに公開されます。',
  'change.follows':
    '{count, plural, other {# 件の出品}}は、Amazon が数量を {name} と共有しているため、今後も Amazon で変わります。',
  'change.stops': '{count, plural, other {# 件の出品}}については、以後何も送信されません。',

  'job.remove-store': 'ストアを削除中',
  'job.remove-store.done': 'ストアを削除しました',
  'job.remove-store.failed': 'ストアの削除が停止しました',
}
