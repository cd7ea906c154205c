import type { en } from '../en/page'

/** Japanese: what the whole page shares, the stores, and the Stock / Quantity settings. */
export const japanesePage: Readonly<Record<keyof typeof en, string>> = {
  'app.title': 'Amazon Stock / Quantity',
  'app.loading': '読み込み中…',
  'app.not-found.title': 'このページは存在しません',
  'app.not-found.text': 'アドレスが古いか、Amazon ストアが削除された可能性があります。',
  'app.crashed.title': 'このページは動作を停止しました',
  'app.crashed.text':
    '保存した内容は失われていません。ページを再読み込みしてください。繰り返し発生する場合は、開発者に連絡してください。',
  'app.back-to-stores': 'Amazon ストアに戻る',

  'session.connecting': 'Adobe Commerce に接続中…',
  'session.alone.title': 'このページは Commerce Admin から開いてください',
  'session.alone.text':
    'このページは Adobe Commerce 内で動作し、ユーザーの情報を Adobe Commerce から受け取ります。Commerce Admin のメニューで「Amazon Stock / Quantity」を選択してください。',
  'session.timed-out.title': 'Commerce Admin から応答がありませんでした',
  'session.timed-out.text':
    'Adobe Commerce からユーザーの情報が届くのを 15 秒間待ちました。もう一度お試しください。解決しない場合は、Commerce Admin を再読み込みしてください。',
  'session.no-credentials.title': 'Commerce Admin が Adobe にログインしていません',
  'session.no-credentials.text':
    'Adobe ID または組織の情報なしでページが開かれました。Adobe ID で Commerce Admin にログインしてから、ページを開き直してください。',

  'failure.retry': '再試行',
  'failure.unreachable': 'サーバーに接続できませんでした。接続を確認して、もう一度お試しください。',
  'failure.timed-out': 'サーバーの応答に時間がかかりすぎました。しばらくしてからもう一度お試しください。',
  'failure.signed-out':
    'Adobe セッションが終了しました。もう一度お試しください。解決しない場合は、Commerce Admin を再読み込みしてログインしてください。',
  'rights.none': 'このアプリを開く権限がありません',
  'rights.view-only': '表示のみ可能で、変更はできません',
  'rights.view-only.text':
    'Commerce の役割では、Amazon の表示とその理由を確認できます。変更するには、System › User Roles の「Change Amazon quantities and settings」を管理者に依頼してください。',
  'failure.NO_RIGHT_TO_VIEW':
    'Commerce の役割に Amazon Stock / Quantity が含まれていません。System › User Roles で追加するよう管理者に依頼してください。',
  'failure.NO_RIGHT_TO_MANAGE':
    'Commerce の役割では、これを表示できますが変更できません。何も変更されていません。',
  'failure.NOT_A_COMMERCE_USER':
    'このアカウントは Commerce Admin のユーザーとして登録されていません。この Adobe アカウントで Commerce Admin にサインインしてください。',
  'failure.RIGHT_UNKNOWN':
    '役割で許可される操作を Commerce に確認できませんでした。しばらくしてからもう一度お試しください。',
  'failure.NOT_INSTALLED': 'アプリは Commerce からアンインストールされています。何も変更されていません。',
  'failure.not-allowed':
    'お使いの Adobe アカウントには、この組織でこのアプリを使用する権限がありません。管理者にアクセス権を依頼してください。',
  'failure.not-found': 'すでに存在しません。他のユーザーが削除した可能性があります。',
  'failure.refused':
    'サーバーがリクエストを受け付けませんでした。ページを再読み込みして、もう一度お試しください。',
  'failure.conflict':
    'その間に他のユーザーが変更しました。ページを再読み込みして最新の状態を確認してください。',
  'failure.too-many': 'リクエストが多すぎます。少し待ってからもう一度お試しください。',
  'failure.too-many-seconds':
    'リクエストが多すぎます。{seconds, plural, other {# 秒}}後にもう一度お試しください。',
  'failure.server': 'サーバーで問題が発生しました。しばらくしてからもう一度お試しください。',
  'failure.request-id': 'サポート用参照番号：{requestId}',

  'stores.title': 'Amazon ストア',
  'stores.intro': '各ストアは、Amazon の出品の数量を Commerce の在庫に合わせて維持します。',
  'stores.loading': 'Amazon ストアを読み込み中',
  'stores.failed': 'Amazon ストアを読み込めませんでした',
  'stores.read-only.title': '読み取り専用モードがオンです',
  'stores.not-set-up': 'Stock / Quantity は未設定です',
  'stores.set-up': 'Stock / Quantity を設定',
  'stores.open': '{name} を開く',
  'stores.listings': '{count, plural, =0 {出品はまだありません} other {# 件の出品}}',
  'stores.website': 'Commerce の Web サイト',
  'stores.status': 'ステータス',
  'stores.marketplace': 'マーケットプレイス',
  'stores.seller': '出品者',
  'store.status.active': '有効',
  'store.status.paused': '一時停止中',

  'outcome.listed': '販売中',
  'outcome.belowThreshold': 'しきい値未満',
  'outcome.outOfStock': '在庫切れ',
  'outcome.otherZero': 'ゼロ（その他の理由）',
  'outcome.held': '保留中',
  'outcome.failing': 'Amazon が拒否',
  'outcome.undecided': '未決定',
  'outcome.listed.help': 'Amazon に 1 以上の数量が表示されています',
  'outcome.belowThreshold.help': '在庫がしきい値を下回っています。Amazon の表示は 0 です',
  'outcome.outOfStock.help': '在庫が残っていません。Amazon の表示は 0 です',
  'outcome.otherZero.help': '無効、未割り当て、または全数を確保しています',
  'outcome.held.help': '何も送信されません。Amazon の表示はそのままです',
  'outcome.failing.help': '最後に送信した数量が受け付けられませんでした',
  'outcome.undecided.help': '読み込み済みですが、在庫はまだ確認されていません',

  'dashboard.title': 'Amazon ストア',
  'dashboard.loading': 'ストアを読み込み中',
  'dashboard.failed': 'ストアを読み込めませんでした',
  'dashboard.listing-settings': 'Listing Settings',
  'dashboard.listings': '出品',
  'dashboard.all-listings': 'すべての出品を表示',
  'dashboard.freshness': 'Commerce との同期状況',
  'dashboard.pending': '待機中の変更',
  'dashboard.pending.none': 'すべての変更が処理されました',
  'dashboard.pending.scope': 'すべての Amazon ストアの合計',
  'dashboard.published': '最終公開',
  'dashboard.published.never': 'なし',
  'dashboard.published.never.help': 'Amazon にはまだ何も送信されていません',
  'dashboard.not-set-up.title': 'Stock / Quantity はまだ設定されていません',
  'dashboard.not-set-up.text':
    'このストアは、設定を初めて保存したときに公開を開始します。それまでは、より古いストアと共有している出品者 SKU の数量だけが、そのストアの設定に従って Amazon に送信されます。',
  'dashboard.paused.title': 'このストアは一時停止中です',
  'dashboard.paused.text': 'このストアの数量は送信されません。Amazon の表示は現在のままです。',
  'dashboard.recent': '最近の変更',
  'dashboard.all-activity': 'すべての変更を表示',
  'dashboard.import': 'Amazon から出品を読み込む',
  'dashboard.import.failed': '読み込みを開始できませんでした',

  'job.apply-mappings': '出品を紐付け中',
  'job.apply-mappings.done': '出品を紐付けました',
  'job.apply-mappings.failed': '出品を紐付けできませんでした',
  'job.upload-mappings': 'ファイルを読み取り中',
  'job.upload-mappings.done': 'ファイルを適用しました',
  'job.upload-mappings.failed': 'ファイルを適用できませんでした',
  'job.import-listings': 'Amazon から出品を読み込み中',
  'job.republish-store': '設定を適用中',
  'job.import-listings.done': 'Amazon から出品を読み込みました',
  'job.republish-store.done': 'すべての出品に設定を適用しました',
  'job.import-listings.failed': 'Amazon からの読み込みが停止しました',
  'job.republish-store.failed': '設定は保存されましたが、適用が停止しました',
  'job.retry-at': '{at} に自動的に再試行されます。',
  'job.waiting': '開始待ち',
  'job.progress': '{total, plural, other {# 件の出品}}中 {done, number} 件',
  'job.progress.open': 'これまでに {done, plural, other {# 件の出品}}',
  'job.unknown': '進行状況を取得できませんでした。処理はバックグラウンドで続行されます。',

  'settings.title': 'Listing Settings',
  'settings.intro': '{store} で、各商品について Amazon に表示する数量です。',
  'settings.loading': 'Listing Settings を読み込み中',
  'settings.failed': 'Listing Settings を読み込めませんでした',
  'settings.presets': '例から始める',
  'settings.preset.everything': '在庫をすべて販売',
  'settings.preset.everything.text':
    'Amazon の購入者は在庫をすべて購入できます。最大値に 150 以上を入力してください。',
  'settings.preset.one': '1 個ずつ販売',
  'settings.preset.one.text': 'すべての商品に 1 と表示し、希少性を伝えます。',
  'settings.save': 'Save listing settings',
  'settings.saving': 'Listing Settings を保存中',
  'settings.undo': '変更を元に戻す',
  'settings.unchanged': 'バージョン {version, number} から変更はありません。',
  'settings.unsaved': '保存していない変更があります。',
  'settings.first-time': 'このストアは、初めて保存したときに公開を開始します。',
  'settings.saved': 'Listing Settings をバージョン {version, number} として保存しました。',
  'settings.save-failed': 'Listing Settings を保存できませんでした',
  'settings.kept': '入力した内容はすべて残っています。',
  'settings.issues.title': '{count, plural, other {# 個のフィールドを確認してください}}',
  'settings.taken': 'フォームにはバージョン {version, number} が表示されています。',

  'field.outOfStockThreshold': 'Out-of-Stock Threshold',
  'field.outOfStockThreshold.text': '在庫がこの数を下回る商品は、Amazon で販売されません。',
  'field.outOfStockThreshold.help':
    '在庫切れのしきい値です。商品を Amazon に出品するために必要な最低数量を指定します。Commerce の在庫がこの数を下回ると、出品は販売対象外になり、Amazon に 0 と表示されます。在庫がこの数と同じ場合は販売されます。デフォルトは 0 です。',
  'field.maximumListedQuantity': 'Maximum Listed Quantity',
  'field.maximumListedQuantity.text': '販売対象の出品について Amazon に表示する数です。',
  'field.maximumListedQuantity.text.upTo': 'Amazon には在庫数が表示され、この数を超えることはありません。',
  'field.maximumListedQuantity.help':
    '最大出品数量です。Amazon の出品に表示する数量を指定します。商品が売れて Commerce に在庫が残っている場合、出品はこの数量で再び公開されます。例えば 10 と入力し、商品の在庫が 80 の場合、Amazon には 10 と表示され、売れた後も 10 のままです。1 と入力すると、販売対象のすべての商品の数量が 1 と表示されます。',
  'field.doNotManageStockQuantity': '"Do Not Manage Stock" Quantity',
  'field.doNotManageStockQuantity.text': 'Commerce で在庫を管理していない商品に表示します。',
  'field.doNotManageStockQuantity.help':
    '在庫管理をしない商品の数量です。Amazon では販売可能な数量が必要です。Commerce で在庫を管理しない設定の商品を Amazon に出品する場合、正確にこの数量で公開されます。',
  'field.maximumMode': '表示',
  'field.maximumMode.always': '常に最大値',
  'field.maximumMode.upTo': '在庫数（最大値まで）',
  'field.maximumMode.help':
    '「常に最大値」では、在庫がある限り、在庫数にかかわらず同じ数が表示されます。「在庫数（最大値まで）」では Commerce の在庫に合わせて表示されるため、購入者が在庫数を超えて注文することはありません。',
  'field.stockPercentage': '販売に回す在庫の割合',
  'field.stockPercentage.unit': '在庫に対するパーセント（端数切り捨て）。',
  'field.stockPercentage.help':
    '在庫の一部を自社ストア用に残します。50 と入力すると、在庫が 80 の商品は Amazon で 40 個販売されます。',
  'field.safetyBuffer': '確保する数量',
  'field.safetyBuffer.text': '割合を適用した後に差し引きます。',
  'field.safetyBuffer.help':
    '安全のために、Amazon に表示しない数量です。5 と入力すると、在庫が 80 の商品は Amazon で 75 個販売されます。',
  'field.more-about': 'ヘルプ：{field}',

  'issue.required': '必須：{minimum, number} から {maximum, number} までの整数を入力してください。',
  'issue.not-a-number':
    '「{typed}」は整数ではありません。{minimum, number} から {maximum, number} までの整数を入力してください。',
  'issue.not-whole':
    '「{typed}」には小数が含まれています。{minimum, number} から {maximum, number} までの整数を入力してください。',
  'issue.too-small':
    '「{typed}」は小さすぎます。{minimum, number} から {maximum, number} までの整数を入力してください。',
  'issue.too-large':
    '「{typed}」は大きすぎます。{minimum, number} から {maximum, number} までの整数を入力してください。',
  'issue.other': 'サーバーがこの値を受け付けません。',

  'caution.title': '確認をおすすめします',
  'caution.maximum-below-threshold':
    'Maximum Listed Quantity が Out-of-Stock Threshold を下回っています。商品には、Amazon に表示される数より多くの在庫が必要になります。',
  'caution.do-not-manage-above-maximum':
    '"Do Not Manage Stock" Quantity が Maximum Listed Quantity を上回っています。在庫管理をしない商品の数量が、他のすべての商品より多く表示されます。',

  'example.title': 'ライブ例',
  'example.intro': '保存の有無にかかわらず、このフォームの設定で Amazon に表示される内容です。',
  'example.stock': '在庫数',
  'example.stock.invalid': '0 以上の整数を入力してください。',
  'example.shows': '在庫 {stock, number} → Amazon の表示 {quantity, number}',
  'example.not-managed': '在庫管理なし → Amazon の表示 {quantity, number}',
  'example.below': '在庫 {stock, number}（しきい値未満） → Amazon の表示 {quantity, number}',
  'example.none': '在庫 0 → Amazon の表示 {quantity, number}',
  'example.missing': '表示するには {field} を入力してください。',
  'example.amazon-shows': 'Amazon の表示',
  'example.others': 'その他の場合',

  'leave.title': '保存せずに移動しますか？',
  'leave.text': 'Listing Settings の変更は保存されていません。移動すると、変更は失われます。',
  'leave.leave': '保存せずに移動',
  'leave.stay': 'このページに残る',

  'conflict.title': '他のユーザーが新しい設定を保存しました',
  'conflict.text': 'このフォームの編集中に、{who} がバージョン {version, number} を保存しました（{ago}）。',
  'conflict.mine': '自分の値',
  'conflict.theirs': '相手の値',
  'conflict.setting': '設定',
  'conflict.keep-mine': '自分の値を使用（バージョン {version, number} を上書き）',
  'conflict.take-theirs': '相手の値を使用',
  'conflict.decide-later': '後で決める',

  'history.title': '履歴',
  'history.empty':
    'まだ何も保存されていません。保存するたびに、保存した人、日時、変更内容がここに表示されます。',
  'history.failed': '履歴を読み込めませんでした',
  'history.loading': '履歴を読み込み中',
  'history.version': 'バージョン {version, number}',
  'history.current': '現在',
  'history.saved': '{who}、{when}',
  'history.same': '変更なしで再保存',
  'history.change': '{field}：{from} → {to}',
  'history.value': '{field}：{to}',
  'history.all': '{count, plural, other {以前のバージョン # 件}}を表示',
}
