import type { enApp } from '../en/app'

/** Japanese, continued: the settings of the whole app. */
export const japaneseApp: Readonly<Record<keyof typeof enApp, string>> = {
  'app-settings.title': 'アプリ設定',
  'app-settings.intro':
    'すべての Amazon ストアに共通するアプリの動作です。推奨値を使用する場合は、フィールドを空白のままにしてください。',
  'app-settings.loading': 'アプリ設定を読み込み中',
  'app-settings.failed': 'アプリ設定を読み込めませんでした',
  'app-settings.save': 'アプリ設定を保存',
  'app-settings.undo': '変更を元に戻す',
  'app-settings.saved': 'アプリ設定をバージョン {version, number} として保存しました。',
  'app-settings.save-failed': 'アプリ設定を保存できませんでした',
  'app-settings.kept': '入力した内容は残っています。',
  'app-settings.unsaved': '保存していない変更があります。',
  'app-settings.unchanged': '変更はありません。',
  'app-settings.saving': '保存中…',
  'app-settings.check.title': '全在庫の確認',
  'app-settings.check.text':
    'Commerce はほとんどの変更をすぐにアプリに通知します。読み込み、移動、一部の連携では通知なしに在庫が変わるため、この確認で検出します。',
  'app-settings.breaker.title': '多数の出品が 0 になる場合',
  'app-settings.breaker.text':
    '個別の注文や在庫変更がないのに、ストアの多数の出品が 1 時間以内に 0 になる場合、アプリは 0 を送信する前に確認を求めます。次の両方を超えると確認を求めます。',
  'app-settings.history.title': 'アクティビティ',
  'app-settings.history.text': '出品の変更と通信エラーを参照できる期間です。',

  'uninstall.title': 'アプリをアンインストールするとき',
  'uninstall.text':
    'アンインストールすると、最初に公開が停止します。Amazon には最後の数量が表示されたままになり、販売しても数量は減りません。それ以降は Seller Central でご自身で変更してください。',
  'uninstall.label': 'アプリのデータ',
  'uninstall.keep':
    '保持する：アカウント、設定、個別設定、アクティビティは、アプリを再インストールすると元のまま使えます。',
  'uninstall.delete':
    '削除する：アカウントとその認可、設定、個別設定、アクティビティを削除します。元に戻すことはできません。',
  'uninstall.failed': '選択は保存されませんでした',

  'limit.sweepMinutes': 'すべての出品を確認する間隔（分）',
  'limit.lowStock': '在庫僅少とみなす上限（個）',
  'limit.lowStockSweepMinutes': '在庫僅少の出品を確認する間隔（分）',
  'limit.breakerPercent': 'ストアの出品に占める割合（パーセント）',
  'limit.breakerMinimum': '出品の件数',
  'limit.retentionDays': '保持期間（日）',
  'limit.recommended': '{least, number} から {most, number} まで。推奨：{delivered, number}。',
  'limit.recommended.by-size':
    '{least, number} から {most, number} まで。推奨：空白のままにすると、出品の件数に応じて決まります。',
  'limit.issue': '{least, number} から {most, number} までの整数を入力するか、空白にしてください。',
}
