import { useEffect, useMemo, useState } from 'react'
import { useAdminApi } from '../../api/admin-api-context'
import type { UploadKind } from '../table/file-fields'
import { UploadFlow, type UploadStage } from './upload-flow'

export interface FileUploading {
  readonly stage: UploadStage
  readonly flow: UploadFlow
}

/** Uploads one file at a time. Leaving the page cancels the upload, but never a job that has started. */
export function useFileUpload(storeId: string, kind: UploadKind): FileUploading {
  const api = useAdminApi()
  const [stage, show] = useState<UploadStage>({ step: 'none' })
  const flow = useMemo(() => new UploadFlow({ api, storeId, kind, show }), [api, storeId, kind])
  useEffect(() => () => flow.leave(), [flow])
  return { stage, flow }
}
