/** A draft of prices and rules: what it changes, what that would do to everybody, and publishing it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { Shape } from '../../api.ts'
import { AskFirst } from '../../ui/ask-first.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useSay } from '../../ui/values.tsx'
import { useConsole } from '../api.ts'
import { Frame } from '../frame.tsx'
import { Needs } from '../session.tsx'
import { Told } from '../told.tsx'
import { DraftChanges } from './changes.tsx'
import { Preview } from './preview.tsx'

export function DraftPage() {
  const say = useSay()
  return (
    <Frame title={say.text('draft')} from={<Link to="/catalog">{say.text('catalog')}</Link>}>
      <Needs scope="catalog">
        <Whole />
      </Needs>
    </Frame>
  )
}

function Whole() {
  const { id } = useParams({ from: '/drafts/$id' })
  const api = useConsole()
  const query = useQuery({ queryKey: ['drafts', 'one', id], queryFn: () => api.getCatalogDraft({ draft: id }) })
  return (
    <Loaded query={query}>
      {(draft) => (
        <>
          <State draft={draft} />
          <DraftChanges draft={draft} />
          <Preview draft={draft.id} />
          {draft.status !== 'published' && draft.status !== 'discarded' && <Publish draft={draft} />}
        </>
      )}
    </Loaded>
  )
}

function State({ draft: { name, status, publishOn, conflict } }: { readonly draft: Shape<'CatalogDraft'> }) {
  const say = useSay()
  return (
    <section className="card">
      <div className="row">
        <strong>{name}</strong>
        <span>{say.text('draftStatus', { status, date: publishOn ? say.day(publishOn) : '' })}</span>
      </div>
      {conflict && (
        <div className="warn">
          <p>{say.text('draftConflict')}</p>
          <ul className="plainlist">
            {conflict.map(({ path, message }) => (
              <li key={path}>{`${path}: ${message}`}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Publish({ draft }: { readonly draft: Shape<'CatalogDraft'> }) {
  const say = useSay()
  const api = useConsole()
  const queries = useQueryClient()
  const { id, stateVersion, status } = draft
  const onSuccess = () => queries.invalidateQueries()
  const publish = useMutation({
    mutationFn: (on: string | null) => api.publishCatalogDraft({ draft: id, stateVersion, ...(on && { on }) }),
    onSuccess,
  })
  const unschedule = useMutation({ mutationFn: () => api.unscheduleCatalogDraft({ draft: id }), onSuccess })
  const discard = useMutation({ mutationFn: () => api.discardCatalogDraft({ draft: id }), onSuccess })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    publish.mutate(String(new FormData(event.currentTarget).get('on')))
  }
  const problem = publish.error ?? unschedule.error ?? discard.error
  return (
    <section className="card">
      <h2>{say.text('draftPublish')}</h2>
      <form className="line" onSubmit={submit}>
        <label>
          {say.text('draftOn')}
          <input name="on" type="date" required />
        </label>
        <button type="submit" disabled={publish.isPending}>
          {say.text('draftSchedule')}
        </button>
      </form>
      <div className="actions">
        <AskFirst
          label={say.text('draftPublishNow')}
          title={say.text('draftPublishTitle')}
          help={say.text('draftPublishHelp')}
          pending={publish.isPending}
          act={() => publish.mutate(null)}
        />
        {status === 'scheduled' && (
          <button type="button" disabled={unschedule.isPending} onClick={() => unschedule.mutate()}>
            {say.text('draftUnschedule')}
          </button>
        )}
        <AskFirst
          label={say.text('draftDiscard')}
          title={say.text('draftDiscardTitle')}
          help={say.text('draftDiscardHelp')}
          pending={discard.isPending}
          act={() => discard.mutate()}
        />
      </div>
      {problem && <Told error={problem} />}
    </section>
  )
}
