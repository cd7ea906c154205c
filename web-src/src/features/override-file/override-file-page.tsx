import { Heading } from '@adobe/react-spectrum/Heading'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useId } from 'react'
import { useParams } from 'react-router'
import { useWords } from '../../i18n/words-context'
import { storePath, useStore } from '../../platform/api/use-store'
import { DownloadButton } from '../../platform/csv/download-button'
import { CsvUpload } from '../../platform/csv/upload/csv-upload'
import { PageHeader } from '../../platform/ui/page-header'
import './override-file.css'

const RULES = ['columns', 'empty', 'row', 'reason', 'excluded', 'show', 'ends', 'remove'] as const

/** Exports and imports a store's overrides as CSV. */
export default function OverrideFilePage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const queries = useQueryClient()
  const path = storePath(storeId)
  const name = useStore(storeId).data?.store.name ?? ''
  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['listings', storeId] })
  }, [queries, storeId])
  return (
    <>
      <PageHeader
        title={say('override-file.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(name ? [{ name, href: path }] : []),
          { name: say('listings.title'), href: `${path}/listings` },
        ]}
      >
        {say('override-file.intro', { store: name })}
      </PageHeader>
      <div className="override-file">
        <Part title={say('override-file.download.title')}>
          <p>{say('override-file.download.text')}</p>
          <DownloadButton
            label={say('file.download')}
            path={`${path}/overrides/csv`}
            fileName={`overrides-${storeId}.csv`}
          />
        </Part>
        <Part title={say('override-file.edit.title')}>
          <ul className="override-file__rules">
            {RULES.map((rule) => (
              <li key={rule}>{say(`override-file.edit.${rule}`)}</li>
            ))}
          </ul>
        </Part>
        <Part title={say('override-file.upload.title')}>
          <CsvUpload storeId={storeId} kind="overrides" onOver={refresh} />
        </Part>
      </div>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="panel override-file__part" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
