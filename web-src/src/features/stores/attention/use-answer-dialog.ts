import { useState } from 'react'
import { setPart, useAddressQuery } from '../../../platform/form/use-address-query'

/** The address can open the dialog of a question, so that it is one click away from *Amazon stores*. */
export function useAnswerDialog(question: 'zeros' | 'start') {
  const [query, edit] = useAddressQuery()
  const [isAsking, setAsking] = useState(query.get('answer') === question)
  const close = () => {
    setAsking(false)
    if (query.has('answer')) edit((now) => setPart(now, 'answer', ''), { replace: true })
  }
  return { isAsking, ask: () => setAsking(true), close }
}
