/** What the account asks of everybody who signs in. An owner decides it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Shape, useApi } from '../api.ts'
import { Only, useMay } from '../ui/only.tsx'
import { Told } from '../ui/told.tsx'
import { useSay } from '../ui/values.tsx'

type Policy = Shape<'SecurityPolicy'>

export function SecurityPolicy({ policy }: { readonly policy: Policy }) {
  const say = useSay()
  const api = useApi()
  const queries = useQueryClient()
  const may = useMay('security_policy') === true
  const save = useMutation({
    mutationFn: async (changed: Policy) => {
      const account = (await api.getSession()).account ?? ''
      return api.setSecurityPolicy({ account, ...changed })
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const choice = (name: keyof Policy, label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={policy[name]}
        disabled={!may || save.isPending}
        onChange={(event) => save.mutate({ ...policy, [name]: event.target.checked })}
      />
      {label}
    </label>
  )
  return (
    <section className="card fields">
      <h2>{say.text('policy')}</h2>
      {choice('secondFactorRequired', say.text('policySecondFactor'))}
      {choice('stepUp', say.text('policyStepUp'))}
      {save.error && <Told error={save.error} />}
      {save.isSuccess && (
        <p className="small" role="status">
          {say.text('policySaved')}
        </p>
      )}
      <Only may="security_policy">{null}</Only>
    </section>
  )
}
