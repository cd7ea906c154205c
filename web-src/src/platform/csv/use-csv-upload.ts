import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UploadRequest } from '../../../../actions/admin-api/contract/uploads'
import type { ApiFailure } from '../api/admin-api'
import { failureIn, useAdminApi } from '../api/admin-api-context'
import { decodeText, FILE_MAXIMUM, type PreviewCounts, uploadCsv } from './csv-file'

/** The file itself is the reason why nothing was sent. */
class FileError extends Error {
  constructor(readonly why: 'too-large' | 'unreadable' | 'empty') {
    super(why)
  }
}

export type UploadFailure =
  | { readonly kind: 'file'; readonly why: 'too-large' | 'unreadable' | 'empty' }
  | { readonly kind: 'api'; readonly failure: ApiFailure }

/** What a file would remove, while the merchant is asked. */
export interface UploadQuestion {
  readonly name: string
  readonly preview: PreviewCounts
  readonly answer: (isWanted: boolean) => void
}

/** Uploads one file at a time. Leaving the page cancels the upload, but never a job that has started. */
export function useCsvUpload(storeId: string, kind: UploadRequest['kind']) {
  const api = useAdminApi()
  const [share, setShare] = useState(0)
  const [question, setQuestion] = useState<UploadQuestion | null>(null)
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])
  const { mutate, isPending, data, error, variables } = useMutation({
    mutationFn: async (file: File) => {
      setShare(0)
      const text = await readText(file)
      const { signal } = leaving.current
      const confirm = (preview: PreviewCounts) =>
        new Promise<boolean>((resolve) => {
          const answer = (isWanted: boolean) => {
            setQuestion(null)
            resolve(isWanted)
          }
          setQuestion({ name: file.name, preview, answer })
        })
      const started = await uploadCsv(api, { storeId, kind, text, onProgress: setShare, confirm, signal })
      return { started, name: file.name }
    },
  })
  return {
    upload: mutate,
    isSending: isPending,
    share,
    file: variables ?? null,
    question,
    started: data?.started ? { ...data.started, name: data.name } : null,
    /** Name of the file that the merchant declined. */
    declined: data && !data.started ? data.name : null,
    failure: error ? failureOf(error) : null,
  }
}

async function readText(file: File): Promise<string> {
  // A character takes at least one byte.
  if (file.size > 2 * FILE_MAXIMUM) throw new FileError('too-large')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new FileError('unreadable')
  })
  const text = decodeText(bytes)
  if (text.trim() === '') throw new FileError('empty')
  if (text.length > FILE_MAXIMUM) throw new FileError('too-large')
  return text
}

function failureOf(error: unknown): UploadFailure {
  return error instanceof FileError
    ? { kind: 'file', why: error.why }
    : { kind: 'api', failure: failureIn(error) }
}
