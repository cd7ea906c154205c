import type { enJobProblems } from '../en/job-problems'

/** Japanese, continued: why a job failed or waits. */
export const japaneseJobProblems: Readonly<Record<keyof typeof enJobProblems, string>> = {
  'job-problem.store-gone': 'ストアはもう存在しません。',
  'job-problem.store-connecting': 'ストアを接続しています。',
  'job-problem.upload-gone': 'ストアまたはアップロードされたファイルはもう存在しません。',
  'job-problem.file-unreadable': 'ファイルを読み取れません：{reason}',
  'job-problem.no-credentials': 'アカウントに認証情報がありません。もう一度接続してください。',
  'job-problem.report-forbidden':
    'Amazon が出品レポートを拒否しています：{reason} アプリに Product Listing または Inventory and Order Tracking のロールを付与し、もう一度認可してください。',
  'job-problem.report-failed':
    'Amazon は出品レポートを作成できませんでした。後でもう一度インポートしてください。',
  'job-problem.report-late':
    'Amazon は 2 時間以上、出品レポートを作成しています。後でもう一度インポートしてください。',
  'job-problem.report-broke-off': 'Amazon のレポートのダウンロードが中断されたため、最初からやり直します。',
  'job-problem.report-breaks-off':
    'Amazon のレポートを最後まで読み取れませんでした。後でもう一度出品をインポートしてください。',
  'job-problem.report-unreadable': 'Amazon のレポートを読み取れません：{reason}',
  'job-problem.report-empty':
    'Amazon のレポートは空で、ヘッダーもありません。後でもう一度インポートしてください。',
  'job-problem.report-header': 'Amazon のレポートを使用できません：{reason}',
  'job-problem.report-cut-short':
    'Amazon のレポートは {rows, number} 件の出品の後、行の途中で終わっています。そのため、消えたと見なされる出品はありません。',
  'job-problem.report-shrunk':
    'Amazon のレポートの出品は {rows, number} 件で、前回は {before, number} 件でした。1 日後の別のレポートでも同じ結果になるまで、消えたと見なされる出品はありません。',
  'job-problem.report-lines-refused': 'レポートの {count, number} 行を読み取れませんでした（{examples}）。',
  'job-problem.mappings-refused': '一部の出品者 SKU を紐付けできませんでした：{reason}',
  'job-problem.superseded': '新しい保存に置き換えられました。',
  'job-problem.put-off-commerce':
    'Commerce が {count, number} 件の SKU（{skus}）の在庫を返せませんでした。Amazon の数量はそのままで、自動的に再試行されます。',
  'job-problem.put-off-amazon':
    'Amazon が {count, number} 件の SKU（{skus}）の数量を受け付けませんでした。自動的に再試行されます。',
  'job-problem.put-off-refused':
    'Amazon が {count, number} 件の SKU（{skus}）のアカウントを拒否しています。再認証されるまで待機します。',
  'job-problem.put-off-feed':
    '{count, number} 件の SKU（{skus}）は Amazon が処理中の一括フィードに含まれています。',
  'job-problem.put-off-asked':
    '{count, number} 件の SKU（{skus}）は数量が 0 になるため、回答を待っています。',
  'job-problem.unexpected': '問題が発生しました。自動的に再試行されます。',
  'job-problem.given-up':
    '問題が繰り返し発生しました。もう一度実行するか、アプリの運用担当者にログの確認を依頼してください。',
  'job-problem.amazon': 'Amazon：{reason}',
  'job-problem.commerce': 'Commerce を読み取れませんでした：{reason}',
}
