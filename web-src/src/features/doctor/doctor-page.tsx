import { Button } from '@adobe/react-spectrum/Button'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useQuery } from '@tanstack/react-query'
import type { DoctorReply } from '../../../../actions/admin-api/contract/installation/health'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { FailureNotice } from '../../platform/api/failure-notice'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { ProblemList, SoundList } from './check-list'
import { copyText } from './copy-text'
import { reportOf } from './finding-words'
import './doctor.css'

/** Whether the installation is in order, and what to do where it is not. */
export default function DoctorPage() {
  const { say } = useWords()
  const { data, error, isFetching, refetch } = useDoctor()
  const isFirst = isFetching && !data
  return (
    <>
      <PageHeader
        title={say('doctor.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          { name: say('app-settings.title'), href: '/app-settings' },
        ]}
        actions={data && <DoctorActions reply={data} isRunning={isFetching} onRun={() => void refetch()} />}
      >
        {say('doctor.intro')}
      </PageHeader>
      {error && !isFetching && (
        <FailureNotice
          title={say('doctor.failed')}
          failure={failureIn(error)}
          onRetry={() => void refetch()}
        />
      )}
      {isFirst && <SkeletonBlocks label={say('doctor.loading')} blocks={2} />}
      {data && <Result reply={data} isRunning={isFetching} />}
    </>
  )
}

interface ResultProps {
  readonly reply: DoctorReply
  readonly isRunning: boolean
}

function Result({ reply: { at, findings }, isRunning }: ResultProps) {
  const { say, moment } = useWords()
  const problems = findings.filter(({ outcome }) => outcome !== 'ok')
  const urgent = problems.filter(({ outcome }) => outcome !== 'unchecked')
  const summary =
    urgent.length > 0 ? say('doctor.summary.problems', { count: urgent.length }) : say('doctor.summary.sound')
  return (
    <>
      <p role="status" className="doctor__summary">
        {isRunning ? say('doctor.running') : summary}{' '}
        <span className="quiet">{say('doctor.at', { at: moment(at) })}</span>
      </p>
      {problems.length > 0 && <ProblemList title={say('doctor.to-fix')} findings={worstFirst(problems)} />}
      <SoundList
        title={say('doctor.in-order')}
        findings={findings.filter(({ outcome }) => outcome === 'ok')}
      />
    </>
  )
}

const SEVERITY = { failed: 0, warning: 1, unchecked: 2, ok: 3 } as const

function worstFirst(findings: DoctorReply['findings']): DoctorReply['findings'] {
  return [...findings].sort((a, b) => SEVERITY[a.outcome] - SEVERITY[b.outcome])
}

interface DoctorActionsProps extends ResultProps {
  readonly onRun: () => void
}

function DoctorActions({ reply, isRunning, onRun }: DoctorActionsProps) {
  const words = useWords()
  const copy = async () => {
    if (await copyText(reportOf(reply, words)))
      ToastQueue.positive(words.say('doctor.copied'), { timeout: 5_000 })
    else ToastQueue.negative(words.say('doctor.not-copied'))
  }
  return (
    <>
      <Button variant="secondary" onPress={() => void copy()}>
        {words.say('doctor.copy')}
      </Button>
      <Button variant="accent" isPending={isRunning} onPress={onRun}>
        {words.say('doctor.run')}
      </Button>
    </>
  )
}

/** Runs when the page opens and on request. One run makes about thirty calls. */
function useDoctor() {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['doctor'],
    queryFn: async ({ signal }) => unwrap(await api<DoctorReply>({ path: '/doctor', signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}
