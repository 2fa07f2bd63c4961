/** A button that asks once more, for what cannot be taken back by another click. */
import './kit.css'
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay, Button as Opening } from 'react-aria-components'
import { useSay } from './values.tsx'

type Props = {
  /** What the button says, and the one that does it. */
  readonly label: string
  readonly title: string
  readonly help: string
  readonly pending?: boolean
  readonly act: () => void
}

export function AskFirst({ label, title, help, pending = false, act }: Props) {
  const say = useSay()
  return (
    <DialogTrigger>
      <Opening isDisabled={pending}>{label}</Opening>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <p>{help}</p>
                <div className="actions">
                  <button
                    type="button"
                    className="primary"
                    onClick={() => {
                      close()
                      act()
                    }}
                  >
                    {label}
                  </button>
                  <button type="button" onClick={close}>
                    {say.text('keepAsIs')}
                  </button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
