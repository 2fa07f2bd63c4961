/** The search: reads its index when somebody goes to it, and shows what is found as links. Text never becomes markup. */
const form = document.getElementById('search')
const input = document.getElementById('words')
const found = document.getElementById('found')
const [status, list] = [found.querySelector('p'), found.querySelector('ul')]
const shownMax = 12
let loading

function load() {
  loading ??= Promise.all([
    import('./minisearch.js'),
    fetch('/docs/assets/search.json').then((answer) => answer.text()),
  ])
    .then(([{ default: MiniSearch }, text]) =>
      MiniSearch.loadJSON(text, { fields: ['title', 'page', 'text'], storeFields: ['title', 'page'] }),
    )
    .catch(() => {
      loading = undefined
      return null
    })
  return loading
}

async function show() {
  const words = input.value.trim()
  const index = words === '' ? null : await load()
  // Something else was typed meanwhile.
  if (words !== input.value.trim()) return
  found.hidden = words === ''
  list.replaceChildren()
  if (words === '') return
  if (!index) {
    status.textContent = 'The search could not be loaded. Try again in a moment.'
    return
  }
  const hits = index.search(words, { prefix: true, combineWith: 'AND', boost: { title: 4, page: 2 } })
  status.textContent = hits.length === 0 ? 'Nothing is found.' : hits.length === 1 ? '1 place' : `${hits.length} places`
  list.append(...hits.slice(0, shownMax).map(entry))
}

function entry({ id, title, page }) {
  const link = document.createElement('a')
  link.href = `/docs/${id}`
  link.textContent = title === page ? title : `${title} – ${page}`
  const item = document.createElement('li')
  item.append(link)
  return item
}

form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())
input.addEventListener('focus', load, { once: true })
input.addEventListener('input', show)
