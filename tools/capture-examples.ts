/**
 * Plays the story of the API on a fresh embedded database and writes its requests and answers down as the examples of the
 * description: `npm run examples`, then `npm run generate`. A test plays it again and compares.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../packages/server/src/store/database.ts'
import { migrate } from '../packages/server/src/store/migrate.ts'
import { tellStory } from '../packages/server/test/examples/story.ts'

const file = join(import.meta.dirname, '../packages/server/src/http/examples.json')
const database = await openDatabase({})
await migrate(database)
const examples = await tellStory(database)
await database.close()
await writeFile(file, `${JSON.stringify(examples, null, 2)}\n`)
console.log(`${Object.keys(examples).length} examples in ${file}`)
