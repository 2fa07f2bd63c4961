/** What the search looks at; `assets/search.js` says the same to read the index. */

export const searchOptions = {
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page'],
}
