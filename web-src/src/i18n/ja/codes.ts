import type { enCodes } from '../en/codes'

/** Japanese, continued: what codes of Amazon, Commerce and this app mean, and what to do about them. */
export const japaneseCodes: Readonly<Record<keyof typeof enCodes, string>> = {
  'code.attribute-missing.what': 'この出品には、Amazon が必要とする情報が不足しています。',
  'code.attribute-missing.todo':
    'Seller Central で、Amazon が示す属性を出品に入力してください。数量は、在庫が変わったとき、または「再公開」を選択したときに再送信されます。',
  'code.attribute-invalid.what': 'この出品の値を Amazon が受け付けません。',
  'code.attribute-invalid.todo': 'Seller Central で出品を修正してから、「再公開」を選択してください。',
  'code.image.what': 'メイン画像を Amazon が受け付けません。',
  'code.image.todo': 'Seller Central で画像を差し替えてください。数量が原因ではありません。',
  'code.price.what': '価格を Amazon が受け付けません。',
  'code.price.todo': 'Seller Central で価格と最低価格を確認してください。',
  'code.restricted.what': 'Amazon がこの商品の販売を許可していません。',
  'code.restricted.todo':
    'Amazon が示すポリシーを Seller Central で確認し、そこで異議を申し立てるか、このアプリで出品を除外してください。',
  'code.page-rules.what': '商品ページが Amazon の規約に違反しています。',
  'code.page-rules.todo': 'Seller Central で商品ページを修正してください。',
  'code.compliance.what': 'Amazon がコンプライアンス関連書類の提出を求めています。',
  'code.compliance.todo':
    'Seller Central のコンプライアンス（Compliance）のページでアップロードしてください。',
  'code.quota.what': 'Amazon は現在、これ以上のリクエストを受け付けません。',
  'code.quota.todo': '操作は不要です。少し速度を落として自動的に再試行されます。',
  'code.unauthorised.what': 'Amazon がこの出品者アカウントでのこのアプリの使用を拒否しています。',
  'code.unauthorised.todo':
    '「出品者アカウント」でアカウントを再認可し、Seller Central でアプリのロールを確認してください。',
  'code.consent-ended.what': '出品者アカウントの認可が終了しました。',
  'code.consent-ended.todo': '「出品者アカウント」でアカウントを再認可してください。',
  'code.app-credentials.what': 'Amazon がアプリの資格情報を認識できません。',
  'code.app-credentials.todo':
    'Amazon アプリのクライアント ID とクライアントシークレットの確認を開発者に依頼してください。シークレットは 180 日ごとに更新する必要があります。',
  'code.request-refused.what': 'Amazon がリクエストを解釈できませんでした。',
  'code.request-refused.todo':
    '「再公開」を 1 回試してください。繰り返し発生する場合は、リクエスト ID を開発者に伝えてください。',
  'code.not-found.what': 'Amazon に存在しません。',
  'code.not-found.todo':
    '出品を削除した場合は、操作は不要です。それ以外の場合は、出品をもう一度読み込んでください。',
  'code.unavailable.what': 'Amazon で障害が発生しています。',
  'code.unavailable.todo': '操作は不要です。自動的に再試行され、Amazon の表示はそのままです。',
  'code.no-answer.what': 'Amazon から時間内に応答がありませんでした。',
  'code.no-answer.todo': '操作は不要です。自動的に再試行され、Amazon の表示はそのままです。',
  'code.unreadable.what': 'Amazon の応答を読み取れませんでした。',
  'code.unreadable.todo': '当面の操作は不要です。繰り返し発生する場合は、開発者に連絡してください。',
  'code.no-credentials.what': '出品者アカウントはまだ認可されていません。',
  'code.no-credentials.todo': '「出品者アカウント」でアカウントを認可してください。',
  'code.feed-stuck.what': '多数の数量を含むファイルの処理に、Amazon で非常に時間がかかっています。',
  'code.feed-stuck.todo': '操作は不要です。出品は 1 件ずつ送信されます。',
  'code.drift.what': 'Amazon の表示が、受け付けた数量と異なります。',
  'code.drift.todo':
    '当面の操作は不要です。在庫が再確認され、新しい数量が送信されます。繰り返し発生する場合は、他で数量が変更されていないか確認してください。',
  'code.report-doubted.what': 'Amazon から届いた出品の一覧が不完全な可能性があります。',
  'code.report-doubted.todo':
    '操作は不要です。これを理由に、出品がなくなったとみなされることはありません。後でもう一度読み込んでください。',
  'code.commerce-unauthorised.what': 'Commerce がこのアプリを拒否しています。',
  'code.commerce-unauthorised.todo': 'Commerce でのアプリの資格情報と権限の確認を開発者に依頼してください。',
  'code.commerce-throttled.what': 'Commerce は現在、これ以上のリクエストを受け付けません。',
  'code.commerce-throttled.todo': '操作は不要です。少し速度を落として自動的に再試行されます。',
  'code.commerce-unavailable.what': 'Commerce から応答がありませんでした。',
  'code.commerce-unavailable.todo':
    '操作は不要です。在庫を取得できるまで、Amazon の表示はそのままです。長く続く場合は、開発者に連絡してください。',
  'code.commerce-refused.what': 'Commerce がリクエストを受け付けませんでした。',
  'code.commerce-refused.todo': '繰り返し発生する場合は、下のメッセージを開発者に伝えてください。',
  'code.commerce-unreadable.what': 'Commerce の応答を読み取れませんでした。',
  'code.commerce-unreadable.todo':
    '繰り返し発生する場合は、開発者に連絡してください。拡張機能が Commerce の応答を変更している可能性があります。',
  'code.event-unreadable.what': 'Commerce のイベントを読み取れませんでした。',
  'code.event-unreadable.todo':
    '操作は不要です。変更は在庫の定期確認で検出されます。繰り返し発生する場合は、イベントのフィールドの確認を開発者に依頼してください。',
}
