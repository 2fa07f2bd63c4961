/** How wide a place is, so that what is drawn in it keeps the size of its letters. */
import { useLayoutEffect, useRef, useState } from 'react'

const untilMeasured = 320

export function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(untilMeasured)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => setWidth(Math.max(element.clientWidth, 200))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, width }
}
