/**
 * One process at a time in a data folder: the embedded engine has no lock of its own, and two processes in one folder
 * lose data. Locks are numbered files that only ever grow: taking the next number is one atomic link, and whoever has
 * the highest number has the folder. A crashed holder is recognised by its process being gone.
 */
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type FolderLock = { release(): Promise<void> }

type Holder = { readonly pid: number; readonly started: string | null; readonly released: boolean }

const attemptsMax = 20

export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const highest = Math.max(0, ...(await numbersIn(folder)))
    const holder = highest === 0 ? null : await holderOf(folder, highest)
    if (holder && (await isAlive(holder))) {
      throw new Error(
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that process, or choose another folder.`,
      )
    }
    if (await take(folder, highest + 1)) return { release: () => release(folder, highest + 1) }
  }
  throw new Error(`The data folder ${folder} could not be locked: other processes keep taking it.`)
}

async function take(folder: string, number: number): Promise<boolean> {
  const draft = join(folder, `lock-draft-${process.pid}-${Math.random().toString(36).slice(2)}`)
  await writeFile(draft, JSON.stringify(await ourselves(false)))
  try {
    await link(draft, pathOf(folder, number))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  const numbers = await numbersIn(folder)
  if (Math.max(...numbers) > number) {
    // Somebody who looked later than we did has a higher number.
    await rm(pathOf(folder, number), { force: true })
    return false
  }
  for (const older of numbers) if (older < number) await rm(pathOf(folder, older), { force: true })
  return true
}

// The file stays, marked as released, so that numbers never start again while somebody is still looking at old ones.
async function release(folder: string, number: number): Promise<void> {
  await writeFile(pathOf(folder, number), JSON.stringify(await ourselves(true)))
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.flatMap((name) => (/^lock-\d+$/.test(name) ? [Number(name.slice('lock-'.length))] : []))
}

async function holderOf(folder: string, number: number): Promise<Holder | null> {
  const text = await readFile(pathOf(folder, number), 'utf8').catch(() => '')
  return text === '' ? null : (JSON.parse(text) as Holder)
}

async function ourselves(released: boolean): Promise<Holder> {
  return { pid: process.pid, started: (await processOf(process.pid)).started, released }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.released) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const { started, ended } = await processOf(holder.pid)
  // Numbers of processes are used again: the same number with another start is another process.
  return !ended && (started === null || holder.started === null || started === holder.started)
}

/** When it started, in the kernel's ticks (null where the system does not tell), and whether it only waits to be reaped. */
async function processOf(pid: number): Promise<{ started: string | null; ended: boolean }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return { started: null, ended: false }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { started: fields[19] ?? null, ended: fields[0] === 'Z' || fields[0] === 'X' }
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock-${number}`)
}
