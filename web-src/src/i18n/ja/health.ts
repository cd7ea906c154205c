import type { enHealth } from '../en/health'

/** Japanese, continued: how fresh a store is, what is wrong with its account, and what it asks. */
export const japaneseHealth: Readonly<Record<keyof typeof enHealth, string>> = {
  'freshness.oldest': 'Amazon に未反映の最も古い変更',
  'freshness.oldest.none': 'なし',
  'freshness.delay': 'Commerce から Amazon まで',
  'freshness.delay.within': '95% が {time}以内',
  'freshness.delay.more': '95% は {time}超',
  'freshness.half.within': '全変更の半数が {time}以内',
  'freshness.half.more': '全変更の半数は {time}超',
  'freshness.delay.none': '変更なし',
  'freshness.day': '過去 24 時間',
  'freshness.failures': '失敗',
  'freshness.failures.of':
    '受付 {accepted, number} 件、拒否 {rejected, number} 件、失敗して再送信 {failed, number} 件',
  'freshness.error.rejected': '拒否（{ago}）：{message}（{code}）',
  'freshness.error.throttled': 'Amazon による速度制限（{ago}）：{message}（{code}）',
  'freshness.error.unavailable': 'Amazon から応答なし（{ago}）：{message}（{code}）',
  'freshness.error.unauthorised': 'Amazon がアカウントを拒否（{ago}）：{message}（{code}）',

  'attention.region': '確認が必要',
  'attention.paused.title': 'Amazon がこの出品者アカウントを拒否しています',
  'attention.paused.said': 'Amazon からの応答（{ago}）：{message}（{code}）',
  'attention.paused.text':
    'このアカウントについては何も送信されず、Amazon の表示はそのままです。変更は保持され、Amazon が受け付けるようになるとすぐに送信されます。',
  'attention.paused.do':
    'Seller Central で、このアプリが引き続き認可されていること、アカウントの状態が良好であることを確認してください。認可を更新した場合は、アカウントを再接続してください。',
  'attention.paused.probe': '次回の Amazon への確認：{ago}（{when}）。',
  'attention.paused.probe.due': 'Amazon に再び確認しています。',
  'attention.lag.title': 'Amazon の注文が、読み取れる速度を超えて届いています',
  'attention.lag.text':
    'Amazon は注文を読み取る速度を制限しています。追い付くまで、Amazon で売れたばかりの商品がまだ販売中になる可能性があります。',
  'attention.lag.until': '{when}（{ago}）までの注文を読み取りました。',
  'attention.lag.never': 'まだ注文を読み取っていません。',
  'attention.quantities-refused.title': 'Amazon がこのストアの数量をすべて拒否しています',
  'attention.quantities-refused.text':
    '出品は引き続き表示されますが、Amazon はこのマーケットプレイスの数量を受け付けていません。ほかのストアは通常どおり動作します。',
  'attention.quantities-refused.do':
    'セラーセントラルで、このマーケットプレイスでの販売とアプリの承認を確認してください。アプリは {when} に再試行します。',
  'attention.orders-refused.title': 'Amazon がこの出品者アカウントの注文を開示していません',
  'attention.orders-refused.text':
    '数量は引き続き送信されます。ただし、Amazon で売れた数は注文が Commerce に入ってから差し引かれるため、最後の 1 個が二重に販売される可能性があります。',
  'attention.orders-refused.do':
    'Seller Central で、アプリに「在庫と注文追跡」（Inventory and Order Tracking）のロールを付与し、再度認可してください。Amazon には 15 分ごとに確認します。',
  'attention.not-imported.title':
    '{count, plural, other {# 件の Amazon の注文商品が Commerce に届いていません}}',
  'attention.not-imported.text':
    'これらの商品の Commerce の注文が期限内に届かなかったため、再び在庫として数えられ、二重に販売される可能性があります。注文の読み込みを確認してから、Commerce の在庫を修正してください。',
  'attention.not-imported.item':
    '{sku}：{quantity, plural, other {# 個}}、Amazon の注文 {order}、注文日時：{ago}',
  'attention.not-imported.more': '他 {count, number} 件',

  'breaker.title': '{count, plural, other {# 件の出品が 0 になります}}。よろしいですか？',
  'breaker.text':
    '{when} 以降、個別の注文や在庫変更がないのに、このストアでこの件数の出品が 0 になりました。回答するまで送信されません。その他はすべて続行されます。',
  'breaker.causes': '同時に発生した事象：',
  'breaker.cause.sweep': '全在庫の定期確認',
  'breaker.cause.import': 'Amazon からの出品の読み込み',
  'breaker.cause.topology': 'Commerce のソース、在庫、または Web サイトの変更',
  'breaker.cause.product-poll': 'Commerce での商品の変更',
  'breaker.cause.job': '設定の保存、またはストアの再公開',
  'breaker.cause.override-many': '多数の出品への個別設定の一括適用',
  'breaker.cause.absent': 'Web サイトの在庫に割り当てられなくなった商品',
  'breaker.cause.drift': 'Amazon が受け付けた数量と異なる Amazon 上の数量',
  'breaker.cause.gap': 'Amazon が受け付けた数より少ない Amazon 上の数量',
  'breaker.cause.feed': '終了した一括フィード',
  'breaker.authorise': '0 にする',
  'breaker.dismiss': 'Amazon の表示を維持',
  'breaker.failed': '回答を保存できませんでした',
  'breaker.confirm.title': '{count, plural, other {# 件の出品}}を 0 にしますか？',
  'breaker.confirm.text':
    '在庫が補充されるまで、Amazon の購入者は{count, plural, =1 {この商品} other {これらの # 件の商品}}を注文できなくなります。今後 1 時間以内に発生する 0 は、確認なしで送信されます。',
  'breaker.confirm.yes': '{count, plural, other {# 件の出品}}を 0 にする',
  'breaker.confirm.no': 'キャンセル',

  'job.authorise-zeros': '出品を 0 に設定中',
  'job.authorise-zeros.done': '0 を Amazon に送信しています',
  'job.authorise-zeros.failed': '出品を 0 にする処理が停止しました',
  'job.dismiss-zeros': '0 を取り消し中',
  'job.dismiss-zeros.done': 'Amazon の表示はそのままです',
  'job.dismiss-zeros.failed': '0 の取り消しが停止しました',

  'mass-zero.asked': '0 の送信は回答待ち',
  'mass-zero.dismissed': '0 は不要',
  'mass-zero.asked.text':
    '個別の注文や在庫変更がないのに、他の多数の出品と同時に 0 になりました。ストアのページで選択すると、0 が送信されます。',
  'mass-zero.dismissed.text':
    '他の多数の出品と同時に 0 になり、Amazon の表示を維持することが選択されました。在庫が変わるまでこの状態が続きます。',

  'errors.tab': '通信エラー',
  'errors.tabs': '記録の種類',
  'entries.errors.intro':
    'Amazon または Commerce が拒否した、または応答しなかったものです（新しい順）。再試行できるものは自動的に再試行されます。',
  'errors.table': '{store} の通信エラー',
  'entries.errors.loading': '通信エラーを読み込み中',
  'entries.errors.failed': '通信エラーを読み込めませんでした',
  'entries.errors.empty.title': '通信エラーはありません',
  'entries.errors.empty.text': 'Amazon と Commerce はすべての要求に応答しました。',
  'errors.system': 'システム',
  'errors.system.amazon': 'Amazon',
  'errors.system.commerce': 'Commerce',
  'errors.system.events': 'Commerce イベント',
  'errors.code': 'コード',
  'errors.message': 'メッセージ',
  'errors.request-id': 'リクエスト ID',
}
