import type { enAlerts } from '../en/alerts'

/** Japanese, continued: where the merchant is told of what needs a person. */
export const japaneseAlerts: Readonly<Record<keyof typeof enAlerts, string>> = {
  'alerts.title': 'アラート',
  'alerts.text':
    '人の対応が必要で、自然には解消しない問題が起きたとき、アプリはチャットや当番サービスなどの Web アドレスに通知します。対象は、数量が Amazon に届かない、多くの出品が 0 になろうとしている、Amazon が出品者アカウントを拒否している、Amazon が別の数量を表示し続けている、Commerce のイベントが無効になっている、の各場合です。',
  'alerts.loading': 'アラートを読み込んでいます',
  'alerts.failed': 'アラートを読み込めませんでした',
  'alerts.on': 'アラートの送信先は {origin} です（{name} が {at} に保存）。',
  'alerts.off': 'アドレスが保存されていないため、アラートは送信されません。',
  'alerts.last': '最後のアラート',
  'alerts.delivered': '配信済み',
  'alerts.url': 'アラートの Web アドレス',
  'alerts.url.help': 'https:// で始まり、インターネットから到達できるアドレスです。',
  'alerts.url.change':
    '保存されたアドレスは一部しか表示されません。変更するには、アドレス全体を入力してください。',
  'alerts.url.issue': 'https:// で始まり、インターネットから到達できるアドレスを入力してください。',
  'alerts.secret': '署名用のシークレット',
  'alerts.secret.help':
    '{least, number} 文字以上。すべてのアラートはこれで署名されるため、受信側でこのアプリから届いたことを確認できます。',
  'alerts.secret.change':
    '保存されたシークレットをそのまま使う場合は空欄にしてください。変更する場合は {least, number} 文字以上。',
  'alerts.secret.issue': '{least, number} 文字以上を入力してください。',
  'alerts.save': 'アラートを保存',
  'alerts.saved': '今後、アラートは {origin} に送信されます。',
  'alerts.save-failed': 'アラートは保存されませんでした',
  'alerts.test': 'テストアラートを送信',
  'alerts.tested': 'テストアラートが {origin} に配信されました。',
  'alerts.test-failed': 'テストアラートを送信できませんでした。しばらくしてからもう一度お試しください。',
  'alerts.remove': 'アラートの送信を停止',
  'alerts.remove.title': 'アラートの送信を停止しますか?',
  'alerts.remove.text':
    'アドレスとシークレットは削除され、{origin} には何も通知されなくなります。対応が必要な内容は、引き続きこのページに表示されます。',
  'alerts.removed': 'アラートは送信されなくなりました。',
  'alerts.remove-failed': 'アラートを停止できませんでした。しばらくしてからもう一度お試しください。',
  'alerts.outcome.ALERT_URL': '保存されたアドレスは使用できません。別のアドレスを保存してください。',
  'alerts.outcome.ALERT_ADDRESS':
    'アドレスが存在しないか、インターネットから到達できません。確認してください。',
  'alerts.outcome.ALERT_REFUSED': '受信側がアラートを拒否しました。受信側でアドレスを確認してください。',
  'alerts.outcome.ALERT_UNREACHABLE':
    '安全な接続を確立できませんでした。受信側が稼働していること、証明書が有効であることを確認してください。',
  'alerts.outcome.ALERT_TIMEOUT': '受信側が 5 秒以内に応答しませんでした。',
  'alerts.outcome.other': 'アラートは配信されませんでした。',
}
