/** What the console says of the figures that a vendor looks back on, in English. */
export const figures = {
  figures: 'Figures',
  figuresHelp:
    'The last twelve months of a seller. Currencies are never added up, and test clocks are looked at apart.',
  figureNone: 'There is nothing to count yet.',
  figureCsv: 'Take it along as a table (CSV)',
  recurringTitle: 'Recurring revenue',
  recurringIn: 'Recurring revenue a month, in {currency}',
  recurringHelp:
    'On the first day of each month: the seats that are billed for that day, at the net price of their term divided by its months. What moved it since the month before adds up to the difference.',
  movedNew: 'New',
  movedReturned: 'Returned',
  movedAdded: 'Seats added',
  movedPrice: 'Price and term',
  movedRemoved: 'Seats removed',
  movedLapsed: 'Ended',
  seatsInAll: 'Seats',
  renewedTitle: 'Renewals and lapses',
  renewedHelp: 'Terms that have ended, and how many of them were followed by the next without a day between.',
  renewedByEnd: 'By the month in which they ended',
  renewedByCohort: 'By the month in which the subscription began',
  termOf: 'Term',
  termsEnded: 'Ended',
  termsRenewed: 'Renewed',
  termsLapsed: 'Lapsed',
  shareRenewed: 'Share renewed',
  shareOf: '{share, number, ::percent .0}',
  recoveryTitle: 'Declined payments and what became of them',
  recoveredHelp: 'Invoices whose payment was declined at least once, by the month in which they were due, with tax.',
  recoveredNone: 'No payment has been declined.',
  paidInTheEnd: 'Paid in the end',
  daysUntilPaid: 'Days until paid, on average',
  stillOpen: 'Open',
  givenUp: 'Given up or credited',
}

export type FiguresMessages = Readonly<Record<keyof typeof figures, string>>
