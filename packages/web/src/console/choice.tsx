/** Which of a few a list shows. */

type Props<T extends string> = {
  readonly label: string
  readonly value: T
  readonly among: readonly { readonly value: T; readonly says: string }[]
  choose(value: NoInfer<T>): void
}

export function Choice<T extends string>({ label, value, among, choose }: Props<T>) {
  return (
    <p className="line">
      <label>
        {label}
        <select
          value={value}
          onChange={(event) => {
            const chosen = among.find((each) => each.value === event.target.value)
            if (chosen) choose(chosen.value)
          }}
        >
          {among.map((each) => (
            <option key={each.value} value={each.value}>
              {each.says}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
