import type { enDoctor } from '../en/doctor'

/** Japanese, continued: the check of the whole installation. */
export const japaneseDoctor: Readonly<Record<keyof typeof enDoctor, string>> = {
  'doctor.title': '診断',
  'doctor.intro': 'インストール全体（アプリに必要なもの、接続先、最近受け取った情報）を確認します。',
  'doctor.open': 'インストールを確認',
  'doctor.loading': 'インストールを確認中',
  'doctor.failed': 'インストールを確認できませんでした',
  'doctor.run': '再確認',
  'doctor.running': '確認中…',
  'doctor.copy': 'テキストとしてコピー',
  'doctor.copied': '結果をクリップボードにコピーしました。',
  'doctor.not-copied':
    'ブラウザーがページからのコピーを許可していません。テキストを選択して手動でコピーしてください。',
  'doctor.summary.sound': '確認できた項目はすべて正常です。',
  'doctor.summary.problems': '{count, plural, other {# 件の項目に対応が必要です。}}',
  'doctor.at': '確認日時：{at}',
  'doctor.to-fix': '要対応',
  'doctor.in-order': '正常',
  'doctor.all-in-order': '{count, plural, other {# 件が正常}}',
  'doctor.outcome.ok': '正常',
  'doctor.outcome.warning': '警告',
  'doctor.outcome.failed': '失敗',
  'doctor.outcome.unchecked': '未確認',

  'doctor.check.configuration': '設定',
  'doctor.check.state': 'aio state',
  'doctor.check.database': 'データベース',
  'doctor.check.encryption': '暗号化キー',
  'doctor.check.commerce': 'Commerce へのアクセス',
  'doctor.check.clock': '時計',
  'doctor.check.website': 'Web サイトと在庫',
  'doctor.check.subscription': 'イベント：Commerce',
  'doctor.check.registration': 'イベント：Adobe I/O Events',
  'doctor.check.events': 'イベント：受信',
  'doctor.check.amazon': 'Amazon へのアクセス',
  'doctor.check.imports': '注文の取り込み',
  'doctor.check.publisher': 'Publisher',
  'doctor.check.read-only': '読み取り専用',
  'doctor.check.installation': '他のインストール',
  'doctor.check.versions': 'バージョン',

  'finding.configuration.complete': 'アプリに必要な値はすべて設定されています。',
  'finding.configuration.no-workspace':
    'IO_CONSUMER_ID、IO_PROJECT_ID、IO_WORKSPACE_ID が設定されていません。イベント登録が無効になってもアプリは気付かず、受信できなかったイベントをジャーナルから読み取りません。番号は Adobe Developer Console で確認してください。',
  'finding.state.ok': 'aio state は応答しています。',
  'finding.state.away': 'aio state が応答しません：{message} 応答するまで、何も設定できません。',
  'finding.database.ok':
    'Database Storage はプロビジョニング済みで、スキーマ {schema} のすべてのコレクションとインデックスがあります。',
  'finding.database.not-provisioned':
    'Database Storage はまだ用意されていません（{status}）。アプリが自分で要求し、用意され次第続行します。1 時間たっても変わらない場合は、アプリを再デプロイしてください。',
  'finding.database.refused':
    'Adobe は Database Storage を用意しませんでした（{status}）。アプリを再デプロイすると、もう一度要求されます。REJECTED の場合は、先に組織の管理者に App Builder Data Services を依頼してください。再び FAILED になる場合は、Adobe サポートにお問い合わせください。',
  'finding.database.away':
    'Database Storage が応答しません：{message} 応答するまで、イベントは Adobe で待機します。',
  'finding.database.old-schema':
    'データベースのスキーマが、アプリのこのバージョンより古くなっています。次回の実行時に Publisher が更新します。更新されない場合は、アプリを再デプロイしてください。',
  'finding.database.incomplete':
    'コレクションまたはインデックスがありません：{collections}。このままではアプリの動作が遅くなるか、動作しません。デプロイ後のフックを手動で実行してください。',
  'finding.encryption.ok': 'アカウントの資格情報は暗号化キーで開けます。',
  'finding.encryption.previous':
    'アカウントの資格情報が以前の暗号化キーで暗号化されています。1 日以内に再暗号化されます。それまで ENCRYPTION_KEY_PREVIOUS を残してください。',
  'finding.encryption.unreadable':
    'アカウントの資格情報を ENCRYPTION_KEY で開けません。保存時のキーを復元するか、アカウントを再認可してください。',
  'finding.encryption.missing': 'アカウントに資格情報がありません。再認可してください。',
  'finding.encryption.none': '接続されているアカウントはまだありません。',
  'finding.commerce.ok': 'Commerce は応答しています。',
  'finding.commerce.unauthorised':
    'Commerce がアクセスを拒否しました（HTTP {status}）。連携、または資格情報のロールに、リソース {resource} を付与してください。',
  'finding.commerce.not-accepted':
    'Commerce がアプリの資格情報を受け付けません（HTTP {status}）。連携が有効で、キーが最新であることを確認してください。',
  'finding.commerce.away': '読み取れませんでした：{message}',
  'finding.commerce.multi-source':
    'Commerce では複数の在庫元による在庫管理（Multi-Source Inventory）が有効です。',
  'finding.commerce.single-stock':
    'Commerce では Multi-Source Inventory が無効です。商品の在庫は商品自体の在庫です。',
  'finding.commerce.page-limit':
    'Commerce が一度に返すのは最大 {maximum, number} 行です。アプリはそれ以上を要求しません。',
  'finding.clock.ok': 'アプリと Commerce の時計の差は {seconds, number} 秒以内です。',
  'finding.clock.off':
    'アプリと Commerce の時計に {seconds, number} 秒の差があります。10 分になると Commerce が署名付きリクエストを拒否します。また、変更を見落とす可能性があります。Commerce のサーバーの時計を合わせてください。',
  'finding.clock.unknown': 'Commerce から時刻を取得できません。',
  'finding.website.ok': 'Web サイト {website} は在庫「{stock}」から販売しています。',
  'finding.website.missing':
    'Commerce に、ストアビューのある Web サイト {website} がもうありません。ストアに別の Web サイトを選択してください。',
  'finding.website.no-source':
    'Web サイト {website} の在庫「{stock}」に有効なソースがないため、何も販売できません。Commerce でソースを割り当ててください。',
  'finding.website.unknown': 'Web サイトと在庫を読み取れませんでした：{message}',
  'finding.website.none': '接続されているストアはまだありません。',
  'finding.subscription.ok': 'Commerce は、すべてのフィールドを含むイベントをすぐに送信します。',
  'finding.subscription.missing':
    'Commerce がイベントを送信していません。イベントを購読するか、オンボーディングを実行してください。それまで、変更は定期確認でのみ検出されます。',
  'finding.subscription.incomplete':
    'Commerce によるイベントの送信方法が、必要なものと異なります：{problem}。オンボーディングを実行してください。',
  'finding.subscription.unknown':
    'Commerce が送信するイベントを確認できません：{message} ロールに Event Subscriptions リソースがない可能性があります。このリソースはこの確認にのみ必要です。',
  'finding.registration.ok': 'I/O Events はすべてのイベントをアプリに配信しています。',
  'finding.registration.missing':
    'I/O Events のイベントの配信先がありません。オンボーディングを実行するか、アプリを再デプロイしてください。',
  'finding.registration.disabled':
    'I/O Events が登録 {name} を無効にしました。Adobe Developer Console で有効にしてください。その間に受信できなかったイベントは、ジャーナルから読み取られます。',
  'finding.registration.incomplete':
    '登録 {name} にイベントが不足しています：{events}。オンボーディングを実行してください。',
  'finding.registration.unknown': '登録を確認しませんでした：{message}',
  'finding.events.lately': 'Commerce からの最後のイベント：{at}。',
  'finding.events.long-ago':
    'Commerce からの最後のイベント：{at}。それ以降に商品の保存や注文があった場合は、購読と登録を確認してください。',
  'finding.events.never':
    'Commerce からのイベントはまだありません。Commerce で商品を保存してください。2 分以内に何も届かない場合は、購読と登録を確認してください。',
  'finding.amazon.ok': 'Amazon は応答し、アカウントはストアのあるマーケットプレイスで販売しています。',
  'finding.amazon.refused': 'Amazon がアカウントを拒否しています（{code}）。再認可してください。',
  'finding.amazon.client-refused':
    'Amazon がクライアント ID またはクライアントシークレットを拒否しています（{code}）。シークレットは 180 日後に失効します。現在のものを AMAZON_LWA_CLIENT_SECRET に、独自の Amazon アプリを使うアカウントではそのアカウントに設定してください。',
  'finding.amazon.app-refused':
    'Amazon が Amazon アプリによる認可の使用を許可していません（{code}）。Seller Central でアプリが有効か確認してください。',
  'finding.amazon.away': 'Amazon に確認できませんでした（{code}）。1 分後にもう一度お試しください。',
  'finding.amazon.no-credentials':
    'アカウントの LWA 資格情報がありません。AMAZON_LWA_CLIENT_ID と AMAZON_LWA_CLIENT_SECRET を設定するか、自社の Amazon アプリの資格情報を入力してください。',
  'finding.amazon.not-participating':
    '出品者アカウントは {marketplace} で販売していません。Seller Central で再び参加するか、ストアを削除してください。',
  'finding.amazon.suspended':
    'Amazon が {marketplace} でのアカウントの出品を停止しました。Seller Central の「アカウント健全性」（Account Health）で解決してください。',
  'finding.amazon.unknown': 'アカウントの資格情報を開けませんでした。',
  'finding.amazon.none': '接続されているアカウントはまだありません。',
  'finding.imports.agree': 'Amazon の未発送の注文は、アカウントの設定どおりに在庫から数量を引いています。',
  'finding.imports.unseen':
    '過去 7 日間の未発送の注文からは、取り込みがすぐに在庫を引くかどうか分かりません。アカウントの設定と矛盾するものはありません。',
  'finding.imports.not-reserved':
    'アカウントの設定では取り込んだ注文がすぐに在庫から数量を引くことになっていますが、注文 {order} は {sku} の在庫を引いていません。実際より多い数量が Amazon に出ます。アカウントの「取り込んだ注文の数量をすぐに在庫から引く」をオフにしてください。',
  'finding.imports.reserved':
    'アカウントの設定では取り込んだ注文は発送時に在庫から数量を引くことになっていますが、注文 {order} は {sku} の在庫をすぐに引いています。発送まで二重に引かれます。アカウントの「取り込んだ注文の数量をすぐに在庫から引く」をオンにしてください。',
  'finding.imports.unknown': '取り込んだ注文を読み取れませんでした: {message}',
  'finding.imports.no-account': '接続されたアカウントはまだありません。',
  'finding.publisher.lately': 'Publisher は {seconds, number} 秒前に動作しました。',
  'finding.publisher.stopped':
    'Publisher は毎分起動されますが、最後に動作したのは {at} です。Adobe Developer Console でアクティベーションを確認し、なければアプリを再デプロイしてください。',
  'finding.publisher.never':
    'Publisher は一度も動作していません。トリガー every-minute またはそのルールがありません。アプリを再デプロイしてください。',
  'finding.read-only.off': 'アプリは Amazon に送信できます。',
  'finding.read-only.by-hand':
    'アプリは手動で読み取り専用に設定されています。Amazon には何も送信されません。',
  'finding.read-only.not-started':
    'アプリは読み取り専用です：まだ公開が開始されていません。ストアのページで開始してください。',
  'finding.read-only.database-lost':
    'アプリは読み取り専用です：データベースが空か、設定が保存されたときとは別のものです。個別設定や除外が失われていないか確認し、公開を再開してください。',
  'finding.read-only.copy':
    'アプリは読み取り専用です。データが別の Commerce または別のワークスペース用に作成されています。同じショップの新しいアドレスである場合は、アプリ設定で確認してください。',
  'finding.installation.alone': 'これらの出品の数量を書き込む他のシステムは確認されていません。',
  'finding.installation.other-receiver':
    '同じ在庫・商品・注文のイベントを Commerce から受け取っている別の受信先があります：{receivers}。このアプリの別のインストールである場合は、同じ出品に書き込むため、一方を読み取り専用にするか、アンインストールしてください。Amazon の数量を設定しない別のシステムである場合は、対応は不要です。',
  'finding.installation.other-writer':
    '1 日のうちに、Amazon が受け付けた数量と異なる数量が {listings, number} 件の出品で繰り返し表示されました。このアプリの別のインストールや別のツールなどが数量を書き込んでいます。特定して停止してください。対象の出品は通信エラーに記録されています。',
  'finding.versions.known': 'アプリ {app}、スキーマ {schema}、Commerce {commerce}。',
  'finding.versions.no-commerce':
    'アプリ {app}、スキーマ {schema}。Commerce のバージョンは最初のイベントで通知されます。',
  'finding.check.late': '{seconds, number} 秒以内に応答がありませんでした。',
  'finding.check.broken': '確認できませんでした：{message}',
}
