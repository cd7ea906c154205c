import type { enFiles } from '../en/files'

/** Japanese, continued: files that are downloaded and uploaded. */
export const japaneseFiles: Readonly<Record<keyof typeof enFiles, string>> = {
  'file.download': 'CSV としてダウンロード',
  'file.download.failed': 'ファイルをダウンロードできませんでした',
  'file.choose': 'CSV ファイルを選択…',
  'file.chosen': 'ファイル：{name}',
  'file.sending': '{name} をアップロード中',
  'file.failed': 'ファイルをアップロードできませんでした',
  'file.again': '{name} を再アップロード',
  'file.too-large': 'ファイルが大きすぎます。上限は {maximum, number} 百万文字です。',
  'file.unreadable': 'ファイルを開けませんでした。もう一度選択してください。',
  'file.empty': 'ファイルが空です。',
  'file.confirm.title': '{name} を適用しますか?',
  'file.confirm.excluded':
    '{count, plural, other {# 件の出品が除外されます。以後は何も送信されず、Amazon の表示はそのままです。}}',
  'file.confirm.zero': '{count, plural, other {# 件の出品が 0 になり、Amazon で注文できなくなります。}}',
  'file.confirm.overrides':
    '{count, plural, other {# 件の個別設定が削除され、ストアの設定が再び使われます。}}',
  'file.confirm.mappings':
    '{count, plural, other {# 件の対応付けが削除されます。出品者 SKU と同じ SKU の商品がなければ、以後は何も送信されず、Amazon の表示はそのままです。}}',
  'file.confirm.yes': 'ファイルを適用',
  'file.confirm.no': '変更しない',
  'file.declined': '{name} は適用されませんでした。',
  'file.result': '{name} の結果',
  'file.result.failed': 'ファイルの結果を読み込めませんでした',
  'file.applied': '{count, plural, =0 {適用された行はありません。} other {# 行が適用されました。}}',
  'file.unchanged': '{count, plural, other {# 行は変更がありませんでした。}}',
  'file.refused': '{count, plural, other {# 行が拒否されました}}',
  'file.refused.text':
    'ファイル内のこれらの行を修正して、もう一度アップロードしてください。すでに適用された行は、再度アップロードしても変更されません。',
  'file.refused.first': '最初の {count, number} 行を表示しています。',
  'file.line': '行',
  'file.mistake': '問題点',

  'job.upload-overrides': 'ファイルを読み取り中',
  'job.upload-overrides.done': 'ファイルを適用しました',
  'job.upload-overrides.failed': 'ファイルを適用できませんでした',

  'mistake.empty-file': 'ファイルに行がありません。必要な列は {columns} です。',
  'mistake.missing-columns': '1 行目は列名です。{missing} がありません。必要な列は {columns} です。',
  'mistake.broken-quotes': '引用符の位置が正しくありません。セル全体を引用符で囲み、必ず閉じてください。',
  'mistake.too-many-cells':
    'セルの数が {expected, number} ではなく {got, number} です。区切り文字を含むテキストは引用符で囲んでください。',
  'mistake.no-seller-sku': '出品者 SKU がありません。',
  'mistake.too-long': '{column}：{maximum, number} 文字以内で入力してください。',
  'mistake.not-yes': '{column}：「{got}」ではなく、「yes」または空白にしてください。',
  'mistake.no-listing': '出品者 SKU {sellerSku} の出品はありません。',
  'mistake.matched-by-itself': '{sellerSku} 自体が Commerce の SKU なので、その商品に紐付けられます。',
  'mistake.unknown-product': 'Commerce に SKU {sku} の商品はありません。',
  'mistake.nothing-set': '設定を 1 つ以上入力するか、excluded または remove に「yes」と入力してください。',
  'mistake.no-number':
    '{column}：「{got}」ではなく、{minimum, number} から {maximum, number} までの整数、または空白にしてください。',
  'mistake.no-mode': 'show：「{got}」ではなく、{options}、または空白にしてください。',
  'mistake.no-reason': '理由がありません。この出品を個別に設定する理由を入力してください。',
  'mistake.no-end':
    'ends-at：「{got}」ではなく、タイムゾーン付きの将来の日時（例：2027-01-31T23:00:00Z）、または空白にしてください。',

  'override-file.title': 'ファイルで個別設定',
  'override-file.intro':
    '{store} の個別設定を表として扱います。ダウンロードして変更し、再びアップロードしてください。',
  'override-file.open': 'ファイルで個別設定',
  'override-file.download.title': '1. 個別設定をダウンロード',
  'override-file.download.text':
    '個別設定のある出品ごとに 1 行です。個別設定がない場合、ファイルには列名だけが含まれます。',
  'override-file.edit.title': '2. ファイルを変更',
  'override-file.edit.row':
    '行は、その出品の個別設定全体を置き換えます。行のない出品はそのまま変わりません。',
  'override-file.edit.empty': '空白のセルは個別設定されず、ストアの設定が適用されます。',
  'override-file.edit.reason': 'reason はすべての行で必須です。',
  'override-file.edit.excluded': 'excluded：yes の場合、何も送信されず、Amazon の表示はそのままです。',
  'override-file.edit.show': 'show：always または upTo。',
  'override-file.edit.ends':
    'ends-at：タイムゾーン付きの日時（例：2027-01-31T23:00:00Z）。期限なしの場合は空白。',
  'override-file.edit.remove': 'remove：yes の場合、個別設定を削除します。',
  'override-file.upload.title': '3. アップロード',
}
